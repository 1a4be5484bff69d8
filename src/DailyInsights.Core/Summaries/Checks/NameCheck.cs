using System.Text.RegularExpressions;

namespace DailyInsights.Summaries;

/// <summary>
/// Every name of a model, method or data set in a statement stands in the titles or abstracts it rests on. Names are known by their
/// spelling: capitals within, or letters with digits (<c>ImageNet</c>, <c>LLaMA-2</c>, <c>CIFAR10</c>).
/// </summary>
internal static partial class NameCheck
{
    public const string Name = "name";

    // The field's own words, which a statement may use for what an abstract spells out.
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "ai", "ml", "dl", "rl", "nlp", "llm", "lm", "vlm", "mllm", "slm", "cv", "gpu", "cpu", "tpu", "api", "2d", "3d", "4d", "qa", "vqa", "rag", "agi",
        "cnn", "rnn", "gnn", "gan", "vae", "ocr", "asr", "tts", "iot", "ui", "ux", "hci", "it", "id", "ok", "sota", "moe", "sft", "rlhf", "cot", "peft", "lora", "kv",
        "arxiv",
    };

    /// <summary>Finds names that nothing vouches for.</summary>
    public static IEnumerable<StatementFault> Find(string text, SourceText source) =>
        from Match match in Tokens().Matches(text)
        where LooksLikeName(match.Value) && !IsKnown(match.Value, source)
        select new StatementFault(Name, match.Value);

    /// <summary>Whether a word is spelled as names are.</summary>
    public static bool LooksLikeName(string word)
    {
        var capitals = word.Count(char.IsAsciiLetterUpper);
        var letters = word.Count(char.IsAsciiLetter);
        return letters > 0 && (word.Any(char.IsAsciiDigit) || capitals > 1 || (capitals == 1 && !char.IsAsciiLetterUpper(word[0])));
    }

    private static bool IsKnown(string word, SourceText source)
    {
        if (IsKnownPiece(word, source))
            return true;
        // 'GPT-4-based', 'State-of-the-Art', 'BERT/RoBERTa': each piece that is a name must be known.
        var pieces = word.Split(['-', '/', '+', '.', '_'], StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 1 && pieces.All(p => !LooksLikeName(p) || IsKnownPiece(p, source));
    }

    private static bool IsKnownPiece(string word, SourceText source)
    {
        var folded = string.Concat(word.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        var single = folded.TrimEnd('s');
        return source.Names.Contains(folded) || source.Names.Contains(single) || CommonWords.Contains(folded) || CommonWords.Contains(single)
            // Digits with a unit are a figure, which has a check of its own.
            || (char.IsAsciiDigit(word[0]) && FigureReader.Read(word).Any());
    }

    [GeneratedRegex(@"[A-Za-z0-9]+(?:[-/+._][A-Za-z0-9]+)*")]
    private static partial Regex Tokens();
}
