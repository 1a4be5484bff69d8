using DailyInsights.Core.Tests.Support;
using DailyInsights.Http;
using DailyInsights.Sources.DeepLearn;
using Microsoft.AspNetCore.Http;

namespace DailyInsights.Core.Tests.Sources.DeepLearn;

public sealed class DeepLearnSourceTests : IDisposable
{
    private const string Home = """
        <!DOCTYPE html><html><head><title>Deep Learning Monitor</title></head><body>
        <a href="javascript:" onclick="add('Hot Papers');">Hot Papers</a>
        <div id="column-template" style="display:none;"><div class="panel panel-default"><h3 class="panel-title">Hot Papers</h3>
          <div class="panel-body"><div class="post"><div class="title"><a href="/arxiv/1/template">A template</a></div></div></div></div></div>
        <div class="panel panel-default"><div class="panel-heading"><h3 class="panel-title">Fresh Papers</h3></div><div class="panel-body">
          <div class="post"><div class="title"><a href="/arxiv/2/fresh">Fresh</a></div></div></div></div>
        <div class="panel panel-default"><div class="panel-heading clearfix"><h3 id="column-title-0" class="panel-title"> Hot  Papers </h3></div><div class="panel-body">
          <div class="post"><div class="title"><a href="/arxiv/549352/mgnicenet:-unified-'x',-what-is-it?-really" target="_blank">MGNiceNet: Unified 'x', What Is It?
             Really</a></div><div class="author">Ann One, Ben Two</div>
             <div class="tools"><button onclick="window.open('http://arxiv.org/pdf/2411.17686v1')">PDF</button></div></div>
          <div class="post"><div class="title"><a href="/arxiv/549353/a-paper-of-old">A &amp; Paper of Old</a></div></div>
          <div class="post"><div class="title"><a href="/arxiv/549352/again">Again</a></div></div>
        </div></div>
        <div class="panel panel-default"><h3 class="panel-title">Hot Tweets</h3><div class="post"><div class="title"><a href="https://twitter.com/x/1">Tweet</a></div></div></div>
        </body></html>
        """;

    private const string Page = """
        <html><body><div class="single-arxiv"><div class="article"><h3><a href="http://arxiv.org/abs/2411.17686v1" target="_blank">MGNiceNet</a></h3>
        <ul class="list-unstyled list-inline"><li><i class="fa fa-calendar"></i> 2024-11-26 18:53:51</li><li><i class="fa fa-user"></i> Ann One, Ben Two</li></ul>
        <div class="article-content"><h3>Abstract</h3><p style="x">The first
           paragraph.</p><p>&nbsp;</p><h3>Introduction (beta)</h3><p>Not this one.</p></div></div></div>
        <a href="https://www.mendeley.com/import/?url=http://arxiv.org/abs/9999.99999">Mendeley</a></body></html>
        """;

    private readonly EventList _events = new();
    private readonly PoliteClient _client = PoliteClient.Create(new PoliteClientOptions { Time = FakeTime.Hurried() });

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_hot_papers_come_with_their_abstracts_and_their_addresses_as_written()
    {
        await using var server = await ServeAsync(Home, Page, Page.Replace("http://arxiv.org/abs/2411.17686v1", "http://arxiv.org/abs/math/0502287", StringComparison.Ordinal));
        var papers = await Source(server).AllAsync(_events);

        Assert.Equal(["2411.17686", "math/0502287"], papers.Select(static p => p.Id));
        Assert.Equal("MGNiceNet: Unified 'x', What Is It? Really", papers[0].Title);
        Assert.Equal("A & Paper of Old", papers[1].Title);
        Assert.Equal(server.Address + "/arxiv/549352/mgnicenet:-unified-'x',-what-is-it?-really", papers[0].Url);
        Assert.Equal("The first paragraph.", papers[0].Abstract);
        Assert.Equal(["Ann One", "Ben Two"], papers[0].Authors);
        Assert.Equal(new DateTimeOffset(2024, 11, 26, 18, 53, 51, TimeSpan.Zero), papers[0].Published);
        Assert.Equal(["deeplearn"], papers[0].Sources);
        Assert.Equal(["/", "/arxiv/549352/mgnicenet:-unified-'x',-what-is-it?-really", "/arxiv/549353/a-paper-of-old"], server.Requests);
        Assert.Empty(_events.Failures);
    }

    [Fact]
    public async Task A_paper_without_link_to_arxiv_is_known_by_its_number()
    {
        await using var server = await ServeAsync(Home.Replace("/arxiv/549352/mgn", "https://deeplearn.org/arxiv/549352/mgn", StringComparison.Ordinal), Page, Page);
        var link = new Uri("https://deeplearn.org/arxiv/549352/some:-title?");
        Assert.Equal("https://deeplearn.org/arxiv/549352", PaperIdentity.Of("t", link.OriginalString));
    }

    [Theory]
    [InlineData("<html><body><h1>New look</h1></body></html>")]
    [InlineData("<html><body><div class='panel'><h3 class='panel-title'>Hot Papers</h3></div></body></html>")]
    [InlineData("<html><body><div class='panel'><h3 class='panel-title'>Other Papers</h3><a href='/arxiv/1/x'>X</a></div></body></html>")]
    [InlineData("")]
    public async Task A_home_page_built_otherwise_is_an_error_and_not_an_empty_list(string home)
    {
        await using var server = await ServeAsync(home, Page, Page);
        var (error, _) = await Source(server).FailAsync(_events);
        Assert.Equal("DeepLearnLayoutChanged", error.ErrorId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_paper_whose_page_cannot_be_read_comes_without_abstract_and_with_an_error()
    {
        await using var server = await ServeAsync(Home, "<html><body>Gone</body></html>", null);
        var papers = await Source(server).AllAsync(_events);
        Assert.Equal(2, papers.Count);
        Assert.All(papers, static p => Assert.Null(p.Abstract));
        Assert.Equal(["DeepLearnLayoutChanged", "AnswerStatus"], _events.Failures);
    }

    [Theory]
    [InlineData("https://elsewhere.example/arxiv/549352/")]
    [InlineData("http://[nowhere/arxiv/549352/")]
    public async Task Links_to_other_servers_are_not_asked(string address)
    {
        await using var server = await ServeAsync(Home.Replace("/arxiv/549352/", address, StringComparison.Ordinal), Page, Page);
        Assert.Equal("A & Paper of Old", Assert.Single(await Source(server).AllAsync(_events)).Title);
        Assert.Equal(["/", "/arxiv/549353/a-paper-of-old"], server.Requests);
        Assert.Empty(_events.Failures);
    }

    private DeepLearnSource Source(Loopback server) => new(new DeepLearnOptions { Endpoint = server.At("/"), Pace = null }, _client);

    private static Task<Loopback> ServeAsync(string home, string? first, string? second) => Loopback.StartAsync((context, _) =>
    {
        var body = context.Request.Path == "/" ? home : context.Request.Path.Value!.StartsWith("/arxiv/549352", StringComparison.Ordinal) ? first : second;
        if (body is null)
            context.Response.StatusCode = 404;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(body ?? "");
    });
}
