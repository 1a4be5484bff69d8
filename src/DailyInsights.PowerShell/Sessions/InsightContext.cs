using System.Management.Automation;
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
    public bool HasApiKey => Key is not null || KeyCommand is not null || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

    /// <summary>The language of summaries, as a BCP 47 tag.</summary>
    public string Language { get; init; } = SummaryLanguage.Default.Tag;

    /// <summary>The price of a million tokens of prompt, in your currency.</summary>
    public decimal? InputPrice { get; init; }

    /// <summary>The price of a million tokens of answer, in your currency.</summary>
    public decimal? OutputPrice { get; init; }

    /// <summary>How many tokens each call of a cmdlet may spend; null for no bound.</summary>
    public long? TokenBudget { get; init; }

    /// <summary>How much each call of a cmdlet may spend, in the currency of the prices; null for no bound.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>The file that replies of models are kept in; null for the one in the user's data folder.</summary>
    public string? Archive { get; init; }

    /// <summary>The file of a taxonomy of the user's own; null for the built-in one.</summary>
    public string? TaxonomyPath { get; init; }

    /// <summary>Holds the key.</summary>
    internal ModelKey? Key { get; init; }

    /// <summary>Fetches the key when a model is about to be asked, from a vault of the user's.</summary>
    internal ScriptBlock? KeyCommand { get; init; }
}
