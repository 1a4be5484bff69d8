using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.LanguageModels;
using DailyInsights.PowerShell.Completion;
using DailyInsights.PowerShell.Paths;
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
    [ArgumentCompleter(typeof(ModelCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Model { get; set; }

    /// <summary>The endpoint to ask, instead of the session's.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Endpoint { get; set; }

    /// <summary>How many questions may be under way at once. The limit shrinks by itself while the server says 'too many requests'.</summary>
    [Parameter]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 8;

    /// <summary>How many tokens this call may spend, instead of the session's bound. What is left over is done by the embedded engine.</summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long TokenBudget { get; set; }

    /// <summary>How much this call may spend, in the currency of the session's prices, instead of the session's bound.</summary>
    [Parameter]
    [ValidateRange(0, 1_000_000)]
    public decimal MaxCost { get; set; }

    /// <summary>The file that replies are kept in, instead of the session's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Archive { get; set; }

    /// <summary>Asks everything anew, and keeps no reply.</summary>
    [Parameter]
    public SwitchParameter NoArchive { get; set; }

    /// <summary>Whether the cmdlet is only to say what it would do.</summary>
    private protected bool IsWhatIf =>
        MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
            ? (SwitchParameter)given
            : LanguagePrimitives.IsTrue(SessionState.PSVariable.GetValue("WhatIfPreference"));

    /// <summary>Makes the engines, and says which they are.</summary>
    private protected EngineSet Open(EngineOptions options)
    {
        Tell(options);
        return Attempt(() => EngineSet.Create(options));
    }

    /// <summary>Says which engines will do the work.</summary>
    private protected void Tell(EngineOptions options)
    {
        if (options.Choice == EngineChoice.Embedded || options.Model is not { } model)
        {
            WriteVerbose("No language model is asked: keywords categorize, and sentences of the abstracts summarize.");
            return;
        }

        WriteVerbose($"'{model.Model}' at {model.Endpoint.Authority} is asked; replies are {(options.UseArchive ? $"kept in {options.ArchivePath ?? "the archive in your data folder"}" : "not kept")}.");
        WriteDebug($"{model.Endpoint.Scheme}://{model.Endpoint.Authority}{model.Endpoint.AbsolutePath} gets {(model.Key?.IsPresent == true ? "the header Authorization: Bearer ***" : "no key, since none is set")}.");
    }

    /// <summary>What the engines of this call are made from: the session's defaults and the parameters given.</summary>
    private protected EngineOptions EngineOptions(string? language = null)
    {
        var context = InsightSession.Current;
        if (Model is not null)
            context = context with { Model = Model };
        if (Endpoint is not null)
            context = context with { Endpoint = ModelSettings.ParseEndpoint(Endpoint.OriginalString) };
        var given = MyInvocation.BoundParameters;
        return new EngineOptions
        {
            // A model that is named is wanted: working without one in silence would be a wrong answer.
            Choice = Engine == EngineChoice.Auto && (Model is not null || Endpoint is not null) ? EngineChoice.LanguageModel : Engine,
            Model = Engine == EngineChoice.Embedded ? null : InsightSession.ModelOf(context),
            Taxonomy = InsightSession.TaxonomyOf(context),
            Language = language ?? context.Language,
            ThrottleLimit = ThrottleLimit,
            TokenBudget = given.ContainsKey(nameof(TokenBudget)) ? TokenBudget : context.TokenBudget,
            MaxCost = given.ContainsKey(nameof(MaxCost)) ? MaxCost : context.MaxCost,
            UseArchive = !NoArchive,
            ArchivePath = Archive is null ? context.Archive : FilePaths.Folder(this, Archive),
        };
    }
}
