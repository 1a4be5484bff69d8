using System.CommandLine;
using System.Globalization;
using DailyInsights.Categorization;
using DailyInsights.Digests;
using DailyInsights.LanguageModels;
using DailyInsights.Reports;

namespace DailyInsights.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string[]> From() => new("--from")
    {
        Description = "Where the papers come from: sample, arxiv:cs.CL, or a file of saved arXiv answers. May be given again.",
        HelpName = "SOURCE",
        Required = true,
    };

    public static Option<string> Out() => new("--out")
    {
        Description = "The folder that the digest's own folder is made in.",
        HelpName = "DIR",
        Required = true,
    };

    public static Option<ReportLayout> Layout() => new("--layout")
    {
        Description = "standard, or classic: the layout of the earlier system.",
    };

    public static Option<ReportFormat[]> Format(string name = "--format") => new(name)
    {
        Description = "markdown, html, json; several parted by commas.",
        HelpName = "FORMATS",
        DefaultValueFactory = static _ => [ReportFormat.Markdown],
        CustomParser = static result =>
        {
            var formats = new List<ReportFormat>();
            foreach (var word in result.Tokens.SelectMany(static t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            {
                if (Enum.TryParse<ReportFormat>(word, ignoreCase: true, out var format) && Enum.IsDefined(format))
                    formats.Add(format);
                else
                    result.AddError($"'{word}' is not a format. Give one or more of {string.Join(", ", Enum.GetNames<ReportFormat>()).ToLowerInvariant()}.");
            }

            return [.. formats.Distinct()];
        },
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<DateOnly?> Date() => new("--date")
    {
        Description = "The day the digest is for, as 2024-10-30; today when left out.",
        HelpName = "D",
        CustomParser = static result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            result.AddError($"'{text}' is not a date. Give one as 2024-10-30.");
            return null;
        },
    };

    public static Option<string> Language() => new("--language")
    {
        Description = "The language of the summaries: ko, en, ja, zh, de ...",
        HelpName = "TAG",
        DefaultValueFactory = static _ => SummaryLanguage.Default.Tag,
    };

    public static EngineOptionSet Engines(Command command)
    {
        var set = new EngineOptionSet(
            new Option<EngineChoice>("--engine") { Description = "auto (the language model where one is configured), languagemodel, or embedded." },
            new Option<string>("--model") { Description = "The language model to ask; OPENAI_MODEL when left out.", HelpName = "M" },
            new Option<string>("--endpoint") { Description = "The OpenAI-compatible endpoint to ask; OPENAI_BASE_URL when left out.", HelpName = "URL" },
            new Option<string>("--taxonomy") { Description = "A JSON file with categories of your own.", HelpName = "FILE" });
        command.Options.Add(set.Engine);
        command.Options.Add(set.Model);
        command.Options.Add(set.Endpoint);
        command.Options.Add(set.Taxonomy);
        return set;
    }
}

/// <summary>The options that choose the engines.</summary>
internal sealed record EngineOptionSet(Option<EngineChoice> Engine, Option<string> Model, Option<string> Endpoint, Option<string> Taxonomy)
{
    public EngineOptions Read(ParseResult result, string? language = null)
    {
        var settings = ModelSettings.FromEnvironment(Environment.GetEnvironmentVariable);
        if (result.GetValue(Endpoint) is { } endpoint)
            settings = (settings ?? new ModelSettings()) with { Endpoint = ModelSettings.ParseEndpoint(endpoint) };
        if (result.GetValue(Model) is { } model && settings is not null)
            settings = settings with { Model = model };
        // A model that is named is wanted: working without one in silence would be a wrong answer.
        var choice = result.GetValue(Engine);
        if (choice == EngineChoice.Auto && result.GetValue(Model) is not null)
            choice = EngineChoice.LanguageModel;

        return new EngineOptions
        {
            Choice = choice,
            Model = settings,
            Taxonomy = result.GetValue(Taxonomy) is { } file ? TaxonomyFile.Read(file) : Categorization.Taxonomy.Default,
            Language = language ?? SummaryLanguage.Default.Tag,
        };
    }
}
