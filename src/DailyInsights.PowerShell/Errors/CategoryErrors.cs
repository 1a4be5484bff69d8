using DailyInsights.Categorization;

namespace DailyInsights.PowerShell.Errors;

/// <summary>Errors of categories that a user names.</summary>
internal static class CategoryErrors
{
    public static InsightException Unknown(string name, IEnumerable<Paper> papers, Taxonomy taxonomy)
    {
        var there = papers.Select(static p => p.Category).OfType<string>().Where(static c => c.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return new InsightException(
            "UnknownCategory",
            InsightErrorKind.NotFound,
            $"There is no category '{name}': no paper is in it, and the taxonomy has none of that name. "
            + (there.Length > 0 ? $"The papers are in {string.Join(", ", there)}." : $"The taxonomy has {string.Join(", ", taxonomy.Categories.Select(static c => c.Name))}."),
            name);
    }
}
