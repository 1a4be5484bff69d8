using System.CommandLine;
using DailyInsights.Categorization;
using DailyInsights.Digests;
using DailyInsights.LanguageModels;
using DailyInsights.Summaries;

namespace DailyInsights.Cli;

/// <summary>The options that choose the engines, and bound what they may spend.</summary>
internal sealed class EngineOptionSet
{
    private readonly Option<EngineChoice> _engine = CommonOptions.OneOf<EngineChoice>(
        "--engine", "auto (the language model where one is configured), languagemodel, or embedded.");
    private readonly Option<string> _model = new("--model") { Description = "The language model to ask; OPENAI_MODEL when left out.", HelpName = "M" };
    private readonly Option<string> _endpoint = new("--endpoint") { Description = "The OpenAI-compatible endpoint to ask; OPENAI_BASE_URL when left out.", HelpName = "URL" };
    private readonly Option<string> _taxonomy = new("--taxonomy") { Description = "A JSON file with categories of your own.", HelpName = "FILE" };
    private readonly Option<int?> _throttle = new("--throttle") { Description = "How many questions may be under way at once; 8 when left out.", HelpName = "N" };
    private readonly Option<long?> _tokens = new("--token-budget") { Description = "How many tokens may be spent; what is left over is done without the model.", HelpName = "N" };
    private readonly Option<decimal?> _cost = new("--max-cost") { Description = "How much may be spent; needs --input-price and --output-price.", HelpName = "AMOUNT" };
    private readonly Option<decimal?> _inputPrice = new("--input-price") { Description = "The price of a million tokens of prompt.", HelpName = "AMOUNT" };
    private readonly Option<decimal?> _outputPrice = new("--output-price") { Description = "The price of a million tokens of answer.", HelpName = "AMOUNT" };
    private readonly Option<string> _archive = new("--archive") { Description = "The file that replies are kept in; one in your data folder when left out.", HelpName = "FILE" };
    private readonly Option<bool> _noArchive = new("--no-archive") { Description = "Ask everything anew, and keep no reply." };
    private readonly Option<bool> _newCategory = new("--allow-new-category") { Description = "Let the model name categories outside the taxonomy." };
    private readonly Option<UnverifiedStatement> _unverified = CommonOptions.OneOf<UnverifiedStatement>(
        "--unverified-statement", "Statements that the checks cannot confirm: mark, or drop.");

    public EngineOptionSet(Command command)
    {
        foreach (var option in new Option[]
        {
            _engine, _model, _endpoint, _taxonomy, _throttle, _tokens, _cost, _inputPrice, _outputPrice, _archive, _noArchive, _newCategory, _unverified,
        })
        {
            command.Options.Add(option);
        }

        foreach (var amount in new Option<decimal?>[] { _cost, _inputPrice, _outputPrice })
        {
            amount.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<decimal?>() < 0)
                    result.AddError($"{amount.Name} takes an amount of 0 or more.");
            });
        }

        _tokens.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<long?>() < 0)
                result.AddError("--token-budget takes a number of 0 or more.");
        });
        _throttle.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 256)
                result.AddError("--throttle takes a number from 1 to 256.");
        });
    }

    public EngineOptions Read(ParseResult result, string? language = null)
    {
        var settings = ModelSettings.FromEnvironment(Environment.GetEnvironmentVariable);
        if (result.GetValue(_endpoint) is { } endpoint)
            settings = (settings ?? new ModelSettings()) with { Endpoint = ModelSettings.ParseEndpoint(endpoint) };
        var model = result.GetValue(_model);
        settings = settings is null ? null : settings with
        {
            Model = model ?? settings.Model,
            InputPrice = result.GetValue(_inputPrice),
            OutputPrice = result.GetValue(_outputPrice),
        };
        // A model or endpoint that is named is wanted: working without one in silence would be a wrong answer.
        var choice = result.GetValue(_engine);
        if (choice == EngineChoice.Auto && (model is not null || result.GetValue(_endpoint) is not null))
            choice = EngineChoice.LanguageModel;

        return new EngineOptions
        {
            Choice = choice,
            Model = settings,
            Taxonomy = result.GetValue(_taxonomy) is { } file ? TaxonomyFile.Read(file) : Taxonomy.Default,
            Language = language ?? SummaryLanguage.Default.Tag,
            ThrottleLimit = result.GetValue(_throttle) ?? 8,
            TokenBudget = result.GetValue(_tokens),
            MaxCost = result.GetValue(_cost),
            ArchivePath = result.GetValue(_archive),
            UseArchive = !result.GetValue(_noArchive),
            AllowNewCategory = result.GetValue(_newCategory),
            Unverified = result.GetValue(_unverified),
        };
    }
}
