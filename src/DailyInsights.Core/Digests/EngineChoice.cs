namespace DailyInsights.Digests;

/// <summary>Which engines are to do the work.</summary>
public enum EngineChoice
{
    /// <summary>The language model where one is configured, else the embedded engines.</summary>
    Auto,

    /// <summary>The language model; an error where none is configured.</summary>
    LanguageModel,

    /// <summary>The embedded engines, even where a model is configured: no network, no key, no cost.</summary>
    Embedded,
}
