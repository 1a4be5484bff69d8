using System.Text;
using DailyInsights.Categorization;
using DailyInsights.Core.Tests.Support;

namespace DailyInsights.Core.Tests.Categorization;

public sealed class TaxonomyTests
{
    // Every name that the earlier system gave, in its labels and in its digests.
    public static TheoryData<string, string> NamesOfTheEarlierSystem { get; } = new()
    {
        { "Computer Vision", "Computer Vision" },
        { "LLM", "LLM" },
        { "Language Models", "LLM" },
        { "Multimodal", "Multimodal" },
        { "Natural Language Processing", "Natural Language Processing" },
        { "Model training technique", "Model training technique" },
        { "Model Training Technique", "Model training technique" },
        { "Model Architectures", "Model training technique" },
        { "Reinforcement Learning", "Reinforcement Learning" },
        { "Inference acceleration", "Inference acceleration" },
        { "Inference Acceleration", "Inference acceleration" },
        { "Machine Learning", "Machine Learning" },
        { "Deep Learning", "Machine Learning" },
        { "Model Evaluation", "Machine Learning" },
        { "Machine Learning Theory", "Machine Learning Theory" },
        { "Statistics/Data Analysis", "Machine Learning Theory" },
        { "Statistical Analysis", "Machine Learning Theory" },
        { "Generative Models", "Generative Models" },
        { "Video Generation", "Video Generation" },
        { "AI Alignment", "AI Alignment" },
        { "AI Ethics", "AI Ethics" },
        { "Ethics in AI", "AI Ethics" },
        { "Ethics in AI and Health", "AI Ethics" },
        { "Machine Learning Ethics", "AI Ethics" },
        { "Audio", "Audio" },
        { "Graph Neural Networks", "Graph Neural Networks" },
        { "Graph Networks", "Graph Neural Networks" },
        { "Federated Learning", "Federated Learning" },
        { "Tabular", "Tabular" },
        { "Healthcare AI", "Healthcare AI" },
        { "Formal Methods", "Formal Methods" },
        { "Quantum Computing", "Quantum Computing" },
        { "Quantum Machine Learning", "Quantum Computing" },
        { "Recommender Systems", "Recommender Systems" },
        { "Recommendation Systems", "Recommender Systems" },
        { "Optimization", "Optimization" },
        { "Model Explainability", "Model Explainability" },
        { "Interpretability", "Model Explainability" },
        { "Autonomous Systems", "Robotics" },
        { "Information Retrieval", "Information Retrieval" },
        { "Signal Processing", "Time Series and Signals" },
        { "Time series/Signal Processing", "Time Series and Signals" },
        { "Physics", "AI for Science" },
        { "Artificial Intelligence", "Artificial Intelligence" },
        { "Symbolic AI", "Artificial Intelligence" },
        { "Cognitive Science", "Artificial Intelligence" },
        { "Automation", "Artificial Intelligence" },
    };

    [Theory]
    [MemberData(nameof(NamesOfTheEarlierSystem))]
    public void A_name_of_the_earlier_system_folds_to_its_category(string name, string category)
    {
        Assert.Equal(category, Taxonomy.Default.Find(name)?.Name);
        Assert.Equal(category, Taxonomy.Default.Find(" " + name.ToUpperInvariant() + " ")?.Name);
    }

    [Fact]
    public void Every_label_of_the_earlier_system_folds_but_None()
    {
        var path = SharedData.Require("data/labels/papers.tsv");
        var unknown = File.ReadLines(path).Skip(1)
            .Select(static line => line.Split('\t')[1])
            .Where(static name => !name.Equals("None", StringComparison.OrdinalIgnoreCase) && Taxonomy.Default.Find(name) is null);
        Assert.Empty(unknown.Distinct());
        Assert.Null(Taxonomy.Default.Find("None"));
    }

    [Fact]
    public void Every_heading_of_the_earlier_digests_folds()
    {
        var folder = SharedData.Require("seeds");
        var headings = Directory.GetFiles(folder, "*.md")
            .SelectMany(File.ReadLines)
            .Where(static line => line.StartsWith("## ", StringComparison.Ordinal) && line[3] > 127 && line.Contains(' ', StringComparison.Ordinal))
            .Select(static line => line.Split(' ', 3))
            // A summary inside a digest brings headings of its own, in Korean and without an emoji.
            .Where(static parts => parts.Length == 3 && parts[2].All(char.IsAscii))
            .Select(static parts => parts[2].Trim())
            .ToList();
        Assert.NotEmpty(headings);
        Assert.All(headings, static name => Assert.True(Taxonomy.Default.Find(name) is not null, name));
    }

    [Fact]
    public void Each_category_has_an_emoji_of_its_own_and_none_is_spare()
    {
        var emoji = Taxonomy.Default.Categories.Select(static c => c.Emoji).ToList();
        Assert.Equal(emoji.Count, emoji.Distinct().Count());
        Assert.All(emoji, static e => Assert.DoesNotContain(e.EnumerateRunes(), static r => Rune.IsLetterOrDigit(r) || Rune.IsWhiteSpace(r)));

        // Whatever a user calls a category, its emoji is not one of the built-in ones.
        var made = Enumerable.Range(0, 2_000).Select(static i => Taxonomy.Default.FindOrMake("Own category " + i).Emoji);
        Assert.Empty(emoji.Intersect(made));
    }

    [Fact]
    public void Each_category_is_described_and_has_terms()
    {
        Assert.InRange(Taxonomy.Default.Categories.Count, 20, 32);
        Assert.Equal("Machine Learning", Taxonomy.Default.Fallback.Name);
        Assert.All(Taxonomy.Default.Categories, static category =>
        {
            Assert.False(string.IsNullOrWhiteSpace(category.Description));
            Assert.NotEmpty(category.Aliases);
            Assert.NotEmpty(category.Terms);
            Assert.All(category.Terms, static term =>
            {
                Assert.Equal(term.Key.Trim().ToLowerInvariant(), term.Key);
                Assert.InRange(term.Value, 0.1, 5);
            });
        });
    }

    [Fact]
    public void No_arXiv_class_belongs_to_two_categories()
    {
        var classes = Taxonomy.Default.Categories.SelectMany(static c => c.ArxivClasses).ToList();
        Assert.Equal(classes.Count, classes.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Nothings_in_a_file_are_passed_over_or_named()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("""{"categories":[{"name":"A","aliases":[null,""," B "],"arxivClasses":[null,"cs.CL"]},{"name":"C","aliases":["",null]}]}"""));
        var taxonomy = TaxonomyFile.Read(file, "made-up");
        Assert.Equal("A", taxonomy.Find("b")!.Name);
        Assert.Equal(["cs.CL"], taxonomy.Categories[0].ArxivClasses);
        Assert.Equal("A", new DailyInsights.Categorization.KeywordPaperCategorizer(taxonomy).Choose(new Paper { Id = "1", Title = "x", PrimarySubject = "cs.CL" }).Name);
        using var broken = new MemoryStream("""{"categories":[null]}"""u8.ToArray());
        Assert.Equal("TaxonomyNotReadable", Assert.Throws<InsightException>(() => TaxonomyFile.Read(broken, "made-up")).ErrorId);
    }
}
