using System.CommandLine;
using System.Globalization;
using DailyInsights.Reports;

namespace DailyInsights.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string[]> From() => new("--from")
    {
        Description = "Where the papers come from: sample, arxiv:cs.CL, arxiv-announced:cs.CL, huggingface, deeplearn, feed:ADDRESS, or a file of saved answers. May be given again.",
        HelpName = "SOURCE",
        Required = true,
    };

    public static Option<string> Out()
    {
        var option = new Option<string>("--out")
        {
            Description = "The folder that the digest's own folder is made in.",
            HelpName = "DIR",
            Required = true,
        };
        option.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError("--out names no folder. Give one; '.' is the current one.");
        });
        return option;
    }

    public static Option<ReportLayout> Layout() => OneOf<ReportLayout>("--layout", "standard, or classic: the layout of the earlier system.");

    /// <summary>An option that takes one of the names of an enumeration, and never its numbers.</summary>
    public static Option<T> OneOf<T>(string name, string description)
        where T : struct, Enum => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (IsName<T>(text, out var value))
                return value;
            result.AddError($"'{text}' is not a value of {name}. Give one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
            return default;
        },
    };

    public static Option<ReportFormat[]> Format(string name = "--format") => new(name)
    {
        Description = "markdown, html, json; several parted by commas.",
        HelpName = "FORMATS",
        DefaultValueFactory = static _ => [ReportFormat.Markdown],
        CustomParser = result =>
        {
            var formats = new List<ReportFormat>();
            foreach (var word in result.Tokens.SelectMany(static t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            {
                if (IsName<ReportFormat>(word, out var format))
                    formats.Add(format);
                else
                    result.AddError($"'{word}' is not a format. Give one or more of {string.Join(", ", Enum.GetNames<ReportFormat>()).ToLowerInvariant()}.");
            }

            if (formats.Count == 0 && !result.Errors.Any())
                result.AddError($"{name} names no format. Give one or more of {string.Join(", ", Enum.GetNames<ReportFormat>()).ToLowerInvariant()}.");
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

    public static Option<PaperKind> Kind() => OneOf<PaperKind>("--kind", "What the entries of feeds are: paper, or news.");

    public static Option<string> Language() => new("--language")
    {
        Description = "The language of the summaries: ko, en, ja, zh, de ...",
        HelpName = "TAG",
        DefaultValueFactory = static _ => SummaryLanguage.Default.Tag,
    };

    private static bool IsName<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text.All(char.IsAsciiLetter) && Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);
    }
}
