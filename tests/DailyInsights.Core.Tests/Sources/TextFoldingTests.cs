using System.Text;

namespace DailyInsights.Core.Tests.Sources;

public sealed class TextFoldingTests
{
    [Fact]
    public void Text_is_folded_alike_by_stretches_and_character_by_character()
    {
        var random = new Random(7);
        string[] pieces = ["a", "word", " ", "  ", "\n", "\t", "é", "漢", "😀", "\uD83D", "\u200E", "\u0007", "\u00A0", new string('x', 300), new string(' ', 300)];
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Equal(Simply(text), TextRules.OneLine(text));
        }
    }

    [Fact]
    public void A_text_full_of_double_spaces_does_not_take_forever()
    {
        var text = string.Concat(Enumerable.Repeat("a  ", 1_000_000));
        Assert.Equal(1_999_999, TextRules.OneLine(text).Length);
    }

    private static string Simply(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                kept.Append(' ');
            else if (!Rune.IsControl(rune) && rune.Value is not 0x200E && rune != Rune.ReplacementChar)
                kept.Append(rune);
        }

        return string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
