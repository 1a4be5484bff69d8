using System.Globalization;
using System.Text;

namespace DailyInsights.Reports;

/// <summary>Bars of text for a terminal.</summary>
public static class TextBars
{
    private const int LeastBar = 4;
    private static readonly string[] Eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

    /// <summary>A line for each category: its name, a bar in proportion to its count, and the count. No line is wider than the width.</summary>
    /// <param name="counts">The categories with their numbers of papers, in the order to show.</param>
    /// <param name="width">The width in columns of a terminal, in which Korean, Chinese and Japanese letters take two; at least 20.</param>
    public static IReadOnlyList<string> Of(IEnumerable<(string Name, int Count)> counts, int width)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 20);
        var rows = counts.Select(static c => (Name: TextRules.OneLine(c.Name), c.Count)).ToList();
        if (rows.Count == 0)
            return [];

        var most = Math.Max(1, rows.Max(static r => r.Count));
        var digits = most.ToString(CultureInfo.InvariantCulture).Length;
        var names = Math.Min(rows.Max(static r => Columns(r.Name)), Math.Max(8, (width - digits - 2 - LeastBar) / 2));
        var bar = width - names - digits - 2;
        return
        [
            .. rows.Select(row =>
                Fit(row.Name, names) + " " + Bar(row.Count, most, bar) + " " + row.Count.ToString(CultureInfo.InvariantCulture).PadLeft(digits)),
        ];
    }

    private static string Bar(int count, int most, int width)
    {
        var eighths = (int)Math.Round(8.0 * width * count / most);
        var text = new string('█', eighths / 8) + Eighths[eighths % 8];
        return text.PadRight(width);
    }

    private static string Fit(string name, int columns)
    {
        if (Columns(name) <= columns)
            return name + new string(' ', columns - Columns(name));

        var text = new StringBuilder();
        var used = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (used + Columns(rune) > columns - 1)
                break;
            text.Append(rune);
            used += Columns(rune);
        }

        return text.Append('…').Append(' ', columns - 1 - used).ToString();
    }

    private static int Columns(string text) => text.EnumerateRunes().Sum(Columns);

    // Unicode Standard Annex 11 (https://www.unicode.org/reports/tr11/), as far as names of categories need it.
    private static int Columns(Rune rune) => rune.Value switch
    {
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        >= 0x1100 and <= 0x115F => 2,
        >= 0x2E80 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0x1F300 and <= 0x1FAFF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
