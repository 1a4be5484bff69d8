using System.Globalization;
using System.Text;

namespace DailyInsights.Charting.Fonts;

/// <summary>What becomes of characters that are not plain letters.</summary>
internal static class CharacterKinds
{
    /// <summary>Control and format characters: joiners, direction marks, soft hyphens, variation selectors.</summary>
    public static bool DrawsNothing(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE01EF) or 0x034F or 0x115F or 0x1160 or 0x3164
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format && !Rune.IsWhiteSpace(rune));

    /// <summary>Emoji and their kin, which fonts with outlines rarely have: better left out than shown as boxes.</summary>
    public static bool IsPicture(Rune rune) =>
        rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2300 and <= 0x23FF) or (>= 0x2600 and <= 0x27BF)
            or (>= 0x2B00 and <= 0x2BFF) or (>= 0xE000 and <= 0xF8FF) or 0x20E3
        || rune.Value >= 0xF0000;
}
