namespace DailyInsights.Core.Tests.Sources;

public sealed class PaperMergerTests
{
    private static readonly Paper Arxiv = new()
    {
        Id = "2411.17686",
        Title = "A Title",
        Abstract = "The whole abstract.",
        Authors = ["Ann"],
        Url = "https://arxiv.org/abs/2411.17686v2",
        Version = 2,
        Subjects = ["cs.CL"],
        Updated = new(2024, 11, 28, 0, 0, 0, TimeSpan.Zero),
        Sources = ["arxiv"],
    };

    private static readonly Paper HuggingFace = new()
    {
        Id = "2411.17686",
        Title = "a title",
        Abstract = "The",
        Upvotes = 12,
        DiscussionCount = 3,
        Url = "https://huggingface.co/papers/2411.17686",
        Listed = new(2024, 11, 27, 0, 0, 0, TimeSpan.Zero),
        Sources = ["huggingface"],
    };

    private static readonly Paper DeepLearn = new() { Id = "2411.17686", Title = "A TITLE", Url = "https://deeplearn.org/arxiv/549352/a-title", Sources = ["deeplearn"] };

    [Fact]
    public void One_paper_of_many_sources_keeps_what_each_knew_whatever_their_order()
    {
        Paper[][] orders = [[Arxiv, HuggingFace, DeepLearn], [DeepLearn, HuggingFace, Arxiv], [HuggingFace, Arxiv, DeepLearn]];
        foreach (var order in orders)
        {
            var merger = new PaperMerger();
            Assert.Equal([true, false, false], order.Select(merger.Add));
            var paper = Assert.Single(merger.Papers);
            Assert.Equal(2, merger.Merged);
            Assert.Equal(Arxiv with { Upvotes = 12, DiscussionCount = 3, Listed = HuggingFace.Listed, Sources = paper.Sources }, paper);
            Assert.Equal(order.SelectMany(static p => p.Sources), paper.Sources);
        }
    }

    [Fact]
    public void The_later_version_decides()
    {
        var merged = PaperMerger.Merge(Arxiv with { Version = 1, Title = "Old", Abstract = "Older abstract" }, Arxiv);
        Assert.Equal(("A Title", "The whole abstract.", 2), (merged.Title, merged.Abstract, merged.Version));
    }

    [Fact]
    public void A_list_of_authors_that_is_not_whole_keeps_its_number_and_gives_way_to_a_longer_one()
    {
        var few = Arxiv with { AuthorCount = 60 };
        Assert.Equal(60, PaperMerger.Merge(few, HuggingFace).AuthorCount);
        Assert.Equal(60, PaperMerger.Merge(HuggingFace, few).AuthorCount);

        var longer = PaperMerger.Merge(few, HuggingFace with { Authors = ["Ann", "Bo"] });
        Assert.Equal((2, null), (longer.Authors.Count, longer.AuthorCount));
        Assert.Equal(["Ann"], PaperMerger.Merge(Arxiv, HuggingFace with { Authors = ["Ann", "Bo"] }).Authors);
    }

    [Fact]
    public void Papers_keep_the_order_in_which_they_came_and_others_stay_apart()
    {
        var merger = new PaperMerger();
        merger.Add(Arxiv with { Id = "b" });
        merger.Add(Arxiv with { Id = "a" });
        merger.Add(Arxiv with { Id = "b" });
        Assert.Equal(["b", "a"], merger.Papers.Select(static p => p.Id));
        Assert.Throws<ArgumentException>(() => PaperMerger.Merge(Arxiv with { Id = "a" }, Arxiv));
    }
}
