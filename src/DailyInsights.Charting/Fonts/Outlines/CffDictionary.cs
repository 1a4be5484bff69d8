using DailyInsights.Charting.Fonts.Tables;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>
/// Settings of a CFF font. Real numbers are passed over: none of the settings that outlines need is one.
/// Source: https://adobe-type-tools.github.io/font-tech-notes/pdfs/5176.CFF.pdf, section 4
/// </summary>
internal sealed class CffDictionary
{
    public const int CharStrings = 17;
    public const int Private = 18;
    public const int Subroutines = 19;
    public const int FontDictionaries = 0x0C00 | 36;
    public const int FontDictionarySelect = 0x0C00 | 37;

    private const int Escape = 12;
    private const int Real = 30;

    private readonly Dictionary<int, int[]> _entries = [];

    public CffDictionary(FontTable data)
    {
        var operands = new List<int>();
        for (var at = 0; at < data.Length;)
        {
            var b = data.U8(at++);
            switch (b)
            {
                case <= 21:
                    var key = b == Escape ? (Escape << 8) | data.U8(at++) : b;
                    _entries[key] = [.. operands];
                    operands.Clear();
                    break;
                case 28:
                    operands.Add(data.S16(at));
                    at += 2;
                    break;
                case 29:
                    operands.Add((int)data.U32(at));
                    at += 4;
                    break;
                case Real:
                    while ((data.U8(at++) & 0x0F) != 0x0F)
                    {
                    }

                    operands.Add(0);
                    break;
                case >= 32 and <= 246:
                    operands.Add(b - 139);
                    break;
                case >= 247 and <= 250:
                    operands.Add(((b - 247) * 256) + data.U8(at++) + 108);
                    break;
                case >= 251 and <= 254:
                    operands.Add((-(b - 251) * 256) - data.U8(at++) - 108);
                    break;
            }
        }
    }

    /// <summary>The numbers of a setting; null where it has another count of them, or is not there.</summary>
    public int[]? Numbers(int key, int count) =>
        _entries.TryGetValue(key, out var values) && values.Length == count ? values : null;
}
