namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>
/// How a face looks: its weight (400 is regular, 700 bold), its width (5 is normal) and whether it leans.
/// Source: https://learn.microsoft.com/typography/opentype/spec/os2
/// </summary>
internal readonly record struct FontStyle(int Weight, int Width, bool Italic)
{
    private const int Bold = 1;
    private const int Italics = 2;
    private const int SelectionItalic = 1;
    private const int SelectionOblique = 0x200;

    public static FontStyle Read(FontTable os2, FontTable head)
    {
        var macStyle = head.U16(44);
        if (os2.IsEmpty)
        {
            return new FontStyle((macStyle & Bold) != 0 ? 700 : 400, 5, (macStyle & Italics) != 0);
        }

        // Some old fonts write the weight as 1 to 9.
        int weight = os2.U16(4);
        weight = weight < 10 ? weight * 100 : weight;
        var selection = os2.Length >= 64 ? os2.U16(62) : 0;
        return new FontStyle(
            weight, os2.U16(6), (macStyle & Italics) != 0 || (selection & (SelectionItalic | SelectionOblique)) != 0);
    }
}
