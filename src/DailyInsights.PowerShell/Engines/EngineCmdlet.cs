using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.LanguageModels;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.PowerShell.Sessions;

namespace DailyInsights.PowerShell.Engines;

/// <summary>What cmdlets share that can work with a language model or without.</summary>
public abstract class EngineCmdlet : InsightCmdlet
{
    /// <summary>
    /// Which engine does the work: Auto (the language model where one is configured), LanguageModel or Embedded.
    /// </summary>
    [Parameter]
    public EngineChoice Engine { get; set; }

    /// <summary>The model to ask, instead of the session's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Model { get; set; }

    /// <summary>The endpoint to ask, instead of the session's.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Endpoint { get; set; }

    /// <summary>What the engines of this call are made from: the session's defaults and the parameters given.</summary>
    private protected EngineOptions EngineOptions(string? language = null)
    {
        var context = InsightSession.Current with { };
        if (Model is not null)
            context = context with { Model = Model };
        if (Endpoint is not null)
            context = context with { Endpoint = ModelSettings.ParseEndpoint(Endpoint.OriginalString) };
        return new EngineOptions
        {
            Choice = Engine,
            Model = InsightSession.ModelOf(context),
            Taxonomy = InsightSession.TaxonomyOf(context),
            Language = language ?? context.Language,
        };
    }
}
