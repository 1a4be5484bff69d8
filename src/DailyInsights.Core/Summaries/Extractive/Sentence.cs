namespace DailyInsights.Summaries;

/// <summary>A sentence of an abstract, with what it is worth for each part of a summary.</summary>
internal sealed record Sentence(string Text, string PaperId)
{
    /// <summary>How well it tells what problem the paper is about.</summary>
    public double Problem { get; init; }

    /// <summary>How well it tells what the paper does.</summary>
    public double Method { get; init; }

    /// <summary>How well it tells what follows for others.</summary>
    public double Impact { get; init; }

    /// <summary>How well it tells what came out.</summary>
    public double Result { get; init; }

    /// <summary>Two sentences with the same key say the same.</summary>
    public string Key { get; } = PaperIdentity.NormalizeTitle(Text);
}
