namespace DailyInsights.Cli.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Seeds
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var file in SeedFolder is { } folder ? Directory.GetFiles(folder, "*.md").Order() : Enumerable.Empty<string>())
                data.Add(Path.GetFileName(file));
            if (data.Count == 0)
                data.Add("");
            return data;
        }
    }

    private static string? SeedFolder
    {
        get
        {
            for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (Directory.Exists(Path.Combine(folder, "shared", "seeds")))
                    return Path.Combine(folder, "shared", "seeds");
            }

            return null;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_digest_of_the_earlier_system_comes_back_to_the_byte(string seed)
    {
        Assert.SkipWhen(seed.Length == 0, "The digests of the earlier system are not on this machine.");
        var path = Path.Combine(SeedFolder!, seed);
        var run = await CliRun.RunAsync("convert", path, "--out", _folder.Path, "--layout", "classic", "--format", "markdown");

        Assert.Equal(0, run.ExitCode);
        var written = Path.Combine(_folder.Path, seed.Split('_')[1], seed);
        Assert.Equal(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(written, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_no_report_is_named_and_the_others_are_converted()
    {
        await CliRun.RunAsync("digest", "--from", "sample", "--out", _folder.Path, "--date", "2024-10-30");
        var report = Path.Combine(_folder.Path, "2024-10-30", "Papers_2024-10-30_report.md");
        var other = _folder.File("list.md", "# Shopping list\n");
        var run = await CliRun.RunAsync("convert", other, report, "--out", _folder.File("out"), "--layout", "standard", "--format", "json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NotAReport", run.Error, StringComparison.Ordinal);
        Assert.Contains(other, run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.File("out"), "2024-10-30", "Papers_2024-10-30_report.json")));
    }
}
