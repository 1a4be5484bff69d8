using DailyInsights.Archive;
using DailyInsights.Core.Tests.LanguageModels;
using DailyInsights.Core.Tests.Support;
using DailyInsights.LanguageModels;

namespace DailyInsights.Core.Tests.Archive;

public sealed class ReplyArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("archive").FullName;
    private readonly Events _events = new();

    private string File => Path.Combine(_folder, "deeper", "archive.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_reply_is_found_again_by_its_key_in_another_session()
    {
        using (var first = new ReplyArchive(File))
        {
            first.Keep("k1", "답변 \"1\"", _events);
            first.Keep("k1", "답변 \"2\"", _events);
            Assert.Null(first.Find("k2", _events));
        }

        using var second = new ReplyArchive(File);
        Assert.Equal("답변 \"2\"", second.Find("k1", _events));
        Assert.Empty(_events.All);
    }

    [Fact]
    public void Nothing_is_touched_before_it_is_needed()
    {
        using (new ReplyArchive(File))
            Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Many_writers_share_one_file()
    {
        using var one = new ReplyArchive(File);
        using var two = new ReplyArchive(File);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).Keep("k" + i, "v" + i, _events), Token)));
        for (var i = 0; i < 200; i++)
            Assert.Equal("v" + i, (i % 2 == 0 ? two : one).Find("k" + i, _events));
        Assert.Empty(_events.All);
    }

    [Theory]
    [InlineData("this is no database, whatever its name says, and it is long enough to hold a header")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense .........................................................................................")]
    public void A_damaged_file_is_a_warning_said_once_and_work_goes_on(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);
        using var archive = new ReplyArchive(File);
        archive.Keep("k", "v", _events);
        Assert.Null(archive.Find("k", _events));
        Assert.Equal(["ArchiveUnusable"], _events.Warnings);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_file_damaged_in_its_middle_is_a_warning_too()
    {
        using (var archive = new ReplyArchive(File))
        {
            for (var i = 0; i < 500; i++)
                archive.Keep("key" + i, new string('x', 200), _events);
        }

        var bytes = System.IO.File.ReadAllBytes(File);
        bytes.AsSpan(4096).Fill(0xAB);
        System.IO.File.WriteAllBytes(File, bytes);
        using var damaged = new ReplyArchive(File);
        Assert.Null(damaged.Find("key7", _events));
        damaged.Keep("key7", "v", _events);
        Assert.Equal(["ArchiveUnusable"], _events.Warnings);
    }

    [Fact]
    public void A_place_where_no_file_can_be_is_a_warning()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "deeper"), "a file where a folder should be");
        using var archive = new ReplyArchive(File);
        archive.Keep("k", "v", _events);
        Assert.Equal(["ArchiveUnusable"], _events.Warnings);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_may_only_be_read_still_answers(bool folderToo)
    {
        using (var archive = new ReplyArchive(File))
            archive.Keep("k", "v", _events);
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "the superuser may write to any file");
        if (OperatingSystem.IsWindows())
            return;
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead);
        if (folderToo)
            System.IO.File.SetUnixFileMode(Path.GetDirectoryName(File)!, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using var readOnly = new ReplyArchive(File);
            Assert.Equal("v", readOnly.Find("k", _events));
            readOnly.Keep("k2", "v", _events);
            readOnly.Keep("k3", "v", _events);
            Assert.Equal("v", readOnly.Find("k", _events));
            Assert.Equal(["ArchiveReadOnly"], _events.Warnings);
        }
        finally
        {
            System.IO.File.SetUnixFileMode(Path.GetDirectoryName(File)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_question_answered_before_is_not_asked_again_and_costs_nothing()
    {
        var inner = new ScriptedModel(static _ => "yes");
        using var archive = new ReplyArchive(File);
        var settings = new ModelSettings { InputPrice = 1, OutputPrice = 1 };
        using var model = new ArchivedModel(inner, settings, archive);
        var question = new ModelQuestion("a", "b");

        var first = await model.AskAsync(question, _events, Token);
        var again = await model.AskAsync(question, _events, Token);

        Assert.Equal(("yes", false), (first.Text, first.Receipt.FromArchive));
        Assert.Equal(("yes", true, 0, 0L), (again.Text, again.Receipt.FromArchive, again.Receipt.Calls, again.Receipt.InputTokens));
        Assert.Equal(0, again.Receipt.Cost);
        Assert.Single(inner.Questions);
        Assert.Equal((1, 1), (model.Estimate([question, question with { Input = "c" }]).Questions, model.Estimate([question]).FromArchive));
    }

    [Fact]
    public async Task Whatever_may_change_a_reply_makes_another_question()
    {
        var inner = new ScriptedModel(static _ => "yes");
        using var archive = new ReplyArchive(File);
        var question = new ModelQuestion("ab", "c") { JsonSchema = "{}" };
        var settings = new ModelSettings();
        ModelQuestion[] questions =
        [
            question, question with { Instructions = "a", Input = "bc" }, question with { Input = "d" }, question with { JsonSchema = null },
            question with { Attempt = 1 }, question with { SchemaName = "x" },
        ];
        ModelSettings[] all = [settings, settings with { Model = "m" }, settings with { Endpoint = new Uri("http://localhost/v1") }, settings with { Temperature = null }];
        foreach (var s in all)
        {
            foreach (var q in questions)
                await new ArchivedModel(inner, s, archive).AskAsync(q with { MaxOutputTokens = 7 }, _events, Token);
        }

        Assert.Equal(all.Length * questions.Length, inner.Questions.Count);
        await new ArchivedModel(inner, settings with { Key = new ModelKey(() => "k"), Throttle = 2 }, archive).AskAsync(question, _events, Token);
        Assert.Equal(all.Length * questions.Length, inner.Questions.Count);
    }
}
