using DailyInsights.LanguageModels;

namespace DailyInsights.PowerShell.Sessions;

/// <summary>The defaults of a session, as <c>Set-InsightContext</c> sets and <c>Get-InsightContext</c> shows them.</summary>
public sealed record InsightContext
{
    /// <summary>The model's name; null for <c>OPENAI_MODEL</c> or the default.</summary>
    public string? Model { get; init; }

    /// <summary>The address of an OpenAI-compatible endpoint; null for <c>OPENAI_BASE_URL</c> or OpenAI's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Whether a key is set here or in <c>OPENAI_API_KEY</c>. The key itself is never shown.</summary>
    public bool HasApiKey => Key is not null || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

    /// <summary>The language of summaries, as a BCP 47 tag.</summary>
    public string Language { get; init; } = SummaryLanguage.Default.Tag;

    /// <summary>The file of a taxonomy of the user's own; null for the built-in one.</summary>
    public string? TaxonomyPath { get; init; }

    /// <summary>Fetches the key when it is needed.</summary>
    internal ModelKey? Key { get; init; }
}
