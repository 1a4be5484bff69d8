namespace DailyInsights.Categorization;

/// <summary>Emoji for categories outside the taxonomy, none of which the built-in taxonomy uses.</summary>
internal static class SpareEmoji
{
    private static readonly string[] All =
        ["🍀", "🍁", "🍄", "🍇", "🍉", "🍎", "🍒", "🍓", "🌵", "🌷", "🌻", "🌊", "🔮", "🎈", "🎲", "🎯", "🐙", "🐝", "🐞", "🐢", "🦉", "🦊", "🧊", "🪁"];

    /// <summary>The same emoji for the same name, whatever its case, on every machine and day.</summary>
    public static string For(string name)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 2166136261u;
        foreach (var rune in PaperIdentity.NormalizeTitle(name).EnumerateRunes())
            hash = (hash ^ (uint)rune.Value) * 16777619u;
        return All[hash % (uint)All.Length];
    }
}
