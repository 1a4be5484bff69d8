using System.Text;
using System.Text.RegularExpressions;

namespace DailyInsights.Summaries;

/// <summary>
/// A statement is written in the script of the language asked for. Of languages that share a script only those in Latin script are told
/// apart, by <see cref="LatinLanguages"/>.
/// </summary>
internal static partial class LanguageCheck
{
    public const string Name = "language";

    private const double Least = 0.3;

    // Shorter texts are names more often than sentences.
    private const int FewLetters = 8;

    private static readonly Dictionary<string, Script> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ko"] = Script.Hangul,
        ["ja"] = Script.Kana | Script.Han,
        ["zh"] = Script.Han,
        ["ru"] = Script.Cyrillic,
        ["uk"] = Script.Cyrillic,
        ["bg"] = Script.Cyrillic,
        ["sr"] = Script.Cyrillic | Script.Latin,
        ["el"] = Script.Greek,
        ["ar"] = Script.Arabic,
        ["fa"] = Script.Arabic,
        ["ur"] = Script.Arabic,
        ["he"] = Script.Hebrew,
        ["hi"] = Script.Devanagari,
        ["mr"] = Script.Devanagari,
        ["th"] = Script.Thai,
    };

    [Flags]
    private enum Script
    {
        None = 0,
        Latin = 1,
        Hangul = 2,
        Kana = 4,
        Han = 8,
        Cyrillic = 16,
        Greek = 32,
        Arabic = 64,
        Hebrew = 128,
        Devanagari = 256,
        Thai = 512,
        Other = 1024,
    }

    /// <summary>Finds that a statement is in another script or language.</summary>
    public static IEnumerable<StatementFault> Find(string text, SummaryLanguage language)
    {
        var tag = language.Tag.Split('-')[0];
        var wanted = Scripts.GetValueOrDefault(tag, Script.Latin);
        // Names stay as they are in every language.
        var letters = LatinNames().Replace(text, static m => NameCheck.LooksLikeName(m.Value) || char.IsAsciiLetterUpper(m.Value[0]) ? "" : m.Value)
            .EnumerateRunes().Where(Rune.IsLetter).Select(ScriptOf).ToList();
        if (wanted == Script.Latin)
            letters = [.. text.EnumerateRunes().Where(Rune.IsLetter).Select(ScriptOf)];
        if (letters.Count < FewLetters)
            return [];

        var share = (double)letters.Count(s => (wanted & s) != 0) / letters.Count;
        // Without a single kana a long text in Han characters is Chinese.
        var isOther = wanted == (Script.Kana | Script.Han) && letters.Count > 20 && !letters.Contains(Script.Kana);
        isOther |= wanted == Script.Latin && LatinLanguages.IsOther(text, tag);
        return share < Least || isOther ? [new StatementFault(Name, text)] : [];
    }

    private static Script ScriptOf(Rune rune) => rune.Value switch
    {
        < 0x250 or (>= 0x1E00 and < 0x1F00) => Script.Latin,
        >= 0x370 and < 0x400 => Script.Greek,
        >= 0x400 and < 0x530 => Script.Cyrillic,
        >= 0x590 and < 0x600 => Script.Hebrew,
        >= 0x600 and < 0x780 => Script.Arabic,
        >= 0x900 and < 0x980 => Script.Devanagari,
        >= 0xE00 and < 0xE80 => Script.Thai,
        (>= 0x1100 and < 0x1200) or (>= 0x3130 and < 0x3190) or (>= 0xAC00 and < 0xD7B0) => Script.Hangul,
        (>= 0x3040 and < 0x3100) or (>= 0x31F0 and < 0x3200) => Script.Kana,
        (>= 0x3400 and < 0xA000) or (>= 0x20000 and < 0x32000) => Script.Han,
        _ => Script.Other,
    };

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex LatinNames();
}
