using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class JsonTests
{
    [Fact]
    public void A_report_comes_back_equal()
    {
        var report = Complete();

        Assert.Equal(report, ReportReader.Parse(ReportWriter.Write(report, ReportFormat.Json), "x.json"));
    }

    [Fact]
    public void What_is_written_fits_the_published_schema()
    {
        Assert.Empty(Schema.Published().Faults(ReportWriter.Write(Complete(), ReportFormat.Json)));
        Assert.Empty(Schema.Published().Faults(ReportWriter.Write(Digests.Full("en") with { Ledger = null, Picture = null, Summaries = [] }, ReportFormat.Json)));
    }

    [Fact]
    public void The_schema_refuses_what_is_no_report()
    {
        var json = ReportWriter.Write(Complete(), ReportFormat.Json);

        Assert.NotEmpty(Schema.Published().Faults(json.Replace("\"2031-05-06\"", "\"yesterday\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Schema.Published().Faults(json.Replace("\"papersIn\": 5", "\"papersIn\": -5", StringComparison.Ordinal)));
        Assert.NotEmpty(Schema.Published().Faults(json.Replace("\"themes\"", "\"dreams\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_and_times_stay_readable()
    {
        var json = ReportWriter.Write(Digests.Full(), ReportFormat.Json);

        Assert.Contains("양을 세는 연구", json, StringComparison.Ordinal);
        Assert.Contains("\"duration\": 41.3", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"formatVersion\":1,\"summaries\":[]}")]
    [InlineData("{\"formatVersion\":2,\"title\":\"t\",\"date\":\"2031-05-06\",\"language\":\"ko\",\"summaries\":[]}")]
    [InlineData("{\"formatVersion\":1,\"title\":null,\"date\":\"2031-05-06\",\"language\":\"ko\",\"summaries\":[]}")]
    [InlineData("{\"formatVersion\":1,\"title\":\"t\",\"date\":\"2031-05-06\",\"language\":\"ko\",\"summaries\":null}")]
    [InlineData("{\"formatVersion\":1,\"title\":\"t\",\"date\":\"2031-05-06\",\"language\":\"ko\",\"summaries\":[null]}")]
    [InlineData("{\"formatVersion\":1,\"title\":\"t\",\"date\":\"2031-05-06\",\"language\":\"ko\",\"summaries\":[{\"category\":\"c\",\"emoji\":\"x\",\"papers\":[{\"id\":\"1\"}]}]}")]
    [InlineData("{\"formatVersion\":1,\"title\":\"t\",\"date\":\"2031-05-06\",\"language\":\"ko\",\"summaries\":[{\"category\":\"c\",\"emoji\":\"x\",\"papers\":[{\"id\":\"1\",\"title\":\"a\",\"authors\":[null]}]}]}")]
    [InlineData("{\"formatVersion\":1,\"title\":\"t\",\"date\":\"2031-05-06\",\"language\":\"ko\",\"summaries\":[{\"category\":\"c\",\"emoji\":\"x\",\"papers\":[{\"id\":\"1\",\"title\":\"a\",\"otherSubjects\":null}]}]}")]
    [InlineData("{\"formatVersion\":1,\"title\":\"t\",\"date\":\"2031-05-06\",\"language\":\"ko\",\"summaries\":[{\"category\":\"c\",\"emoji\":\"x\",\"papers\":[],\"checks\":{\"papers\":0,\"papersCovered\":0,\"statements\":0,\"statementsConfirmed\":0,\"faults\":null}}]}")]
    [InlineData("{\"formatVersion\":1,")]
    public void Json_that_is_no_report_of_ours_is_refused_with_the_name_of_the_file(string json)
    {
        var error = Assert.Throws<InsightException>(() => ReportReader.Parse(json, "folder/wrong.json"));

        Assert.Equal("NotAReport", error.ErrorId);
        Assert.Contains("folder/wrong.json", error.Message, StringComparison.Ordinal);
    }

    private static InsightReport Complete()
    {
        var report = Digests.Full();
        var receipt = new Receipt("q1", 2, 1, 10, 20, TimeSpan.FromSeconds(1.5)) { Cost = 0.5m, FromArchive = true };
        var paper = report.Summaries[0].Papers[0] with
        {
            Abstract = "An abstract with \"quotes\" and <b>.",
            Published = new DateTimeOffset(2031, 5, 5, 17, 59, 59, TimeSpan.Zero),
            Updated = new DateTimeOffset(2031, 5, 6, 1, 2, 3, TimeSpan.Zero),
            Comment = "4 pages",
            JournalReference = "J. Sheep 3",
            Doi = "10.1/x",
            DiscussionCount = 3,
            AuthorCount = 60,
            OtherSubjects = ["53C25"],
            Listed = new DateTimeOffset(2031, 5, 6, 0, 0, 0, TimeSpan.Zero),
            AnnounceType = "new",
            Sources = ["arXiv", "Hugging Face"],
            CategorizedBy = Engine.Keywords,
            Receipts = [receipt],
        };
        var summary = report.Summaries[0] with
        {
            Papers = [paper, .. report.Summaries[0].Papers.Skip(1)],
            Receipts = [receipt],
            LeftOut = [new LeftOutPaper("id", "title", "reason")],
            Problems = [new Problem("A", "b")],
            Kind = PaperKind.News,
            Checks = new SummaryChecks { Papers = 2, PapersCovered = 1, Statements = 6, StatementsConfirmed = 5, StatementsDropped = 1, Faults = ["A number stands in no abstract."] },
        };
        return report with { Summaries = [summary, .. report.Summaries.Skip(1)] };
    }
}
