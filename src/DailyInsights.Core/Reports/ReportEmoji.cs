namespace DailyInsights.Reports;

/// <summary>Gives the categories of a report other emoji.</summary>
public static class ReportEmoji
{
    // Those that the earlier system chose from, as far as its digests show.
    private static readonly string[] Choices =
    [
        "🩵", "🎉", "💙", "🧸", "🪐", "⭐", "🪸", "✈️", "🐱", "🫧", "🎠", "💚", "🚀", "👽", "🤩", "🌞", "🥳", "🍋", "🌿", "🪄", "🌈", "🍀", "🐳", "🦋",
        "🌻", "🍉", "🎈", "🧩", "🔭", "🛸", "🐢", "🍁", "🎲", "🪁", "🌊", "🍄",
    ];

    /// <summary>The report with the emoji chosen.</summary>
    /// <param name="report">The report.</param>
    /// <param name="choice">Which emoji.</param>
    /// <param name="random">
    /// What chance is taken from, for <see cref="EmojiChoice.Random"/>; by default the digest's day and kind, so that the same digest has the
    /// same emoji in every format and whenever it is written.
    /// </param>
    public static InsightReport With(InsightReport report, EmojiChoice choice, Random? random = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (choice == EmojiChoice.Fixed)
            return report;

        var emoji = choice == EmojiChoice.None ? [""] : Choices.ToArray();
        if (choice == EmojiChoice.Random)
            (random ?? new Random((report.Date.DayNumber * 2) + (int)report.Kind)).Shuffle(emoji);
        return report with { Summaries = [.. report.Summaries.Select((s, i) => s with { Emoji = emoji[i % emoji.Length] })] };
    }
}
