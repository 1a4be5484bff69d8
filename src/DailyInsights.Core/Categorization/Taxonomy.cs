using System.Reflection;

namespace DailyInsights.Categorization;

/// <summary>The categories that papers are put into.</summary>
public sealed class Taxonomy
{
    private static readonly Lazy<Taxonomy> LazyDefault = new(static () =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("DailyInsights.Categorization.taxonomy.json")!;
        return TaxonomyFile.Read(stream, "the built-in taxonomy");
    });

    private readonly Dictionary<string, Category> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a taxonomy of categories.</summary>
    /// <param name="categories">The categories, in the order they are shown to a model; at least one.</param>
    /// <param name="fallback">The name of the category for papers that fit nowhere; the last one when null.</param>
    /// <exception cref="ArgumentException">There is none, two share a name or alias, or the fallback is not among them.</exception>
    public Taxonomy(IReadOnlyList<Category> categories, string? fallback = null)
    {
        ArgumentNullException.ThrowIfNull(categories);
        if (categories.Count == 0)
            throw new ArgumentException("A taxonomy needs at least one category.", nameof(categories));

        Categories = categories;
        foreach (var category in categories)
        {
            foreach (var name in category.Aliases.Prepend(category.Name))
            {
                if (!_byName.TryAdd(name.Trim(), category) && _byName[name.Trim()] != category)
                    throw new ArgumentException($"'{name}' names both '{_byName[name.Trim()].Name}' and '{category.Name}'.", nameof(categories));
            }
        }

        Fallback = fallback is null
            ? categories[^1]
            : Find(fallback) ?? throw new ArgumentException($"The fallback '{fallback}' is not among the categories.", nameof(fallback));
    }

    /// <summary>The built-in taxonomy: the earlier system's names for those it used, and about 25 in all.</summary>
    public static Taxonomy Default => LazyDefault.Value;

    /// <summary>The categories, in the order they are shown to a model.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>Where a paper goes that fits nowhere else.</summary>
    public Category Fallback { get; }

    /// <summary>Finds a category by its name or an alias, whatever the case.</summary>
    /// <returns>Null where there is none of that name.</returns>
    public Category? Find(string? name) => name is not null && _byName.TryGetValue(name.Trim(), out var category) ? category : null;

    /// <summary>Finds a category, or makes one for a name of the user's own, which then has the same emoji on every day.</summary>
    public Category FindOrMake(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Find(name) ?? new Category(TextRules.OneLine(name), SpareEmoji.For(name));
    }
}
