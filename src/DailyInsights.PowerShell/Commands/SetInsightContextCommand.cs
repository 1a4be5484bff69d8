using System.Management.Automation;
using System.Security;
using DailyInsights.LanguageModels;
using DailyInsights.PowerShell.Completion;
using DailyInsights.PowerShell.Input;
using DailyInsights.PowerShell.Paths;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.PowerShell.Sessions;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Sets defaults for this session: those given; the others stay as they are.</summary>
[Cmdlet(VerbsCommon.Set, "InsightContext", SupportsShouldProcess = true)]
[OutputType(typeof(InsightContext))]
public sealed class SetInsightContextCommand : InsightCmdlet
{
    /// <summary>The model's name, as the endpoint knows it. An empty text goes back to the environment's.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(ModelCompleter))]
    [AllowEmptyString]
    public string? Model { get; set; }

    /// <summary>The address under which the endpoint serves <c>chat/completions</c>, such as http://localhost:11434/v1.</summary>
    [Parameter(Position = 1)]
    [AllowNull]
    public Uri? Endpoint { get; set; }

    /// <summary>The key. A local server needs none; <c>$null</c> forgets the one that is set.</summary>
    [Parameter]
    [AllowNull]
    [Key]
    public SecureString? ApiKey { get; set; }

    /// <summary>
    /// Fetches the key each time a model is about to be asked: { Get-Secret OpenAI }, say. The key is text or a SecureString.
    /// </summary>
    [Parameter]
    [AllowNull]
    public ScriptBlock? ApiKeyCommand { get; set; }

    /// <summary>The price of a million tokens of prompt, in your currency. Answers of the archive cost nothing.</summary>
    [Parameter]
    [AllowNull]
    [ValidateRange(0, 1_000_000)]
    public decimal? InputPrice { get; set; }

    /// <summary>The price of a million tokens of answer, in your currency.</summary>
    [Parameter]
    [AllowNull]
    [ValidateRange(0, 1_000_000)]
    public decimal? OutputPrice { get; set; }

    /// <summary>How many tokens each call of a cmdlet may spend. $null for no bound.</summary>
    [Parameter]
    [AllowNull]
    [ValidateRange(0, long.MaxValue)]
    public long? TokenBudget { get; set; }

    /// <summary>How much each call of a cmdlet may spend, in the currency of the prices. $null for no bound.</summary>
    [Parameter]
    [AllowNull]
    [ValidateRange(0, 1_000_000)]
    public decimal? MaxCost { get; set; }

    /// <summary>The file that replies of models are kept in; an empty text goes back to the one in your data folder.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Archive { get; set; }

    /// <summary>The language of summaries, such as ko, en, ja, zh or de.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

    /// <summary>A file with a taxonomy of your own; an empty text goes back to the built-in one.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? TaxonomyPath { get; set; }

    /// <summary>Forgets all that was set before.</summary>
    [Parameter]
    public SwitchParameter Reset { get; set; }

    /// <summary>Writes the new context to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var context = Attempt(() => Change(Reset ? new InsightContext() : InsightSession.Current));
        if (ShouldProcess("the defaults of this session", "Set"))
            InsightSession.Current = context;
        if (PassThru)
            WriteObject(InsightSession.Current);
    }

    private InsightContext Change(InsightContext context)
    {
        var given = MyInvocation.BoundParameters;
        if (given.ContainsKey(nameof(Model)))
            context = context with { Model = string.IsNullOrWhiteSpace(Model) ? null : Model.Trim() };
        if (given.ContainsKey(nameof(Endpoint)))
            context = context with { Endpoint = Endpoint is null ? null : ModelSettings.ParseEndpoint(Endpoint.OriginalString) };
        if (given.ContainsKey(nameof(ApiKey)))
            context = context with { Key = ApiKeys.Of(ApiKey), KeyCommand = null };
        if (given.ContainsKey(nameof(ApiKeyCommand)))
            context = context with { KeyCommand = ApiKeyCommand, Key = null };
        if (given.ContainsKey(nameof(InputPrice)))
            context = context with { InputPrice = InputPrice };
        if (given.ContainsKey(nameof(OutputPrice)))
            context = context with { OutputPrice = OutputPrice };
        if (given.ContainsKey(nameof(TokenBudget)))
            context = context with { TokenBudget = TokenBudget };
        if (given.ContainsKey(nameof(MaxCost)))
            context = context with { MaxCost = MaxCost };
        if (given.ContainsKey(nameof(Archive)))
            context = context with { Archive = string.IsNullOrWhiteSpace(Archive) ? null : FilePaths.Folder(this, Archive) };
        if (given.ContainsKey(nameof(Language)))
            context = context with { Language = SummaryLanguage.Find(Language!).Tag };
        if (given.ContainsKey(nameof(TaxonomyPath)))
            context = context with { TaxonomyPath = TaxonomyAt(TaxonomyPath) };
        return context;
    }

    private string? TaxonomyAt(string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return null;
        var resolved = FilePaths.Folder(this, path);
        // Read now, so that a fault in the file shows where it was named.
        Categorization.TaxonomyFile.Read(resolved);
        return resolved;
    }
}
