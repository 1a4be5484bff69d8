namespace DailyInsights.Summaries;

/// <summary>Words by which authors show what a sentence of an abstract is for.</summary>
internal static class SentenceCues
{
    public static string[] Problem { get; } =
    [
        "however", "challeng", "remain", "lack", "suffer", "limit", "difficult", "problem", "unclear", "bottleneck", "struggl", "fail", "costly",
        "expensive", "despite", "existing", "crucial", "essential", "important", "open question", "underexplored", "hard to", "hard because",
        "rarely", "overlook", "little is known", "nobody", "we ask",
    ];

    public static string[] Method { get; } =
    [
        "we propose", "we present", "we introduce", "we develop", "we study", "we investigate", "we examine", "we design", "we describe",
        "we derive", "we formulate", "we build", "we train", "we explore", "we analy", "we address", "we ask", "this paper", "this work",
        "this study", "this article", "this survey", "in this", "novel", "our method", "our approach", "our framework", "to address", "proposes",
        "presents", "introduces", "a framework", "a benchmark", "a data set", "a dataset",
    ];

    public static string[] Impact { get; } =
    [
        "enabl", "applicat", "applicab", "practical", "real-world", "potential", "help", "benefit", "allow", "pave", "useful", "could",
        "can be used", "facilitat", "implication", "implies", "imply", "release", "publicly available", "open-source", "open source", "deploy",
        "insight", "opens", "should", "practitioner", "clinic", "industr", "society", "user", "improve",
    ];

    public static string[] Result { get; } =
    [
        "outperform", "achiev", "improve", "results", "experiments", "show that", "shows that", "demonstrat", "reduc", "%", "state-of-the-art",
        "accuracy", "we find", "we found", "conclude", "suggest", "reveal", "compared", "better than", "significant", "overall", "finding",
        "confirm", "indicate", "against", "rises", "falls", "prove that",
    ];

    /// <summary>Beginnings that lean on the sentence before: such a sentence says less when it stands alone.</summary>
    public static string[] LeaningStarts { get; } =
    [
        "however", "moreover", "furthermore", "then", "first", "second", "third", "finally", "thus", "therefore", "hence", "it ", "they ", "these ",
        "such ", "this ", "that ", "to this end", "to address", "in addition", "additionally", "specifically", "in particular", "instead", "also",
        "as a result", "consequently", "both ", "here", "yet", "but ", "those ", "its ", "their ", "he ", "she ", "and ",
    ];

    /// <summary>Beginnings with 'this' that do not lean on anything.</summary>
    public static string[] StandingStarts { get; } =
        ["this paper", "this work", "this study", "this article", "this survey", "this thesis", "this report", "these results", "here we", "here, we"];

    /// <summary>Traces of addresses and mark-up. A report holds no link that was not put there on purpose, so such a sentence is not quoted.</summary>
    public static string[] NotQuoted { get; } =
        ["://", "www.", ".com/", ".org/", ".io/", ".net/", ".co/", "](", "</", "<a ", "<img", "<script", "<iframe", "<b>", "<i>", "<p>", "<br", "&lt;", "```", "javascript:"];

    /// <summary>How many of the cues a text in lower case holds.</summary>
    public static int Count(string lower, string[] cues)
    {
        var count = 0;
        foreach (var cue in cues)
            count += lower.Contains(cue, StringComparison.Ordinal) ? 1 : 0;
        return count;
    }

    /// <summary>Whether a sentence in lower case leans on the one before it.</summary>
    public static bool Leans(string lower) => StartsWithAny(lower, LeaningStarts) && !StartsWithAny(lower, StandingStarts);

    private static bool StartsWithAny(string lower, string[] starts) =>
        Array.Exists(starts, start => lower.StartsWith(start, StringComparison.Ordinal));
}
