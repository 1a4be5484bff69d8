using System.Text;

namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>The family names of a face in all its languages. Source: https://learn.microsoft.com/typography/opentype/spec/name</summary>
internal static class FontNames
{
    private const int Macintosh = 1;
    private const int Family = 1;
    private const int TypographicFamily = 16;
    private const int RecordLength = 12;

    public static IReadOnlyList<string> Read(FontTable name)
    {
        var count = name.U16(2);
        var strings = name.From(name.U16(4));
        var names = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var record = name.Slice(6 + (i * RecordLength), RecordLength);
            if (record.U16(6) is not (Family or TypographicFamily))
            {
                continue;
            }

            var bytes = strings.Span(record.U16(10), record.U16(8));
            var text = record.U16(0) == Macintosh ? Encoding.Latin1.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes);
            if (text.Length > 0 && !names.Contains(text))
            {
                names.Add(text);
            }
        }

        return names;
    }
}
