using System.Management.Automation;
using DailyInsights.PowerShell.Completion;
using DailyInsights.PowerShell.Paths;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.Reports;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Writes the index page of a folder of digests, and with -Feed an Atom feed to subscribe to.</summary>
[Cmdlet(VerbsData.Export, "InsightIndex", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportInsightIndexCommand : InsightCmdlet
{
    /// <summary>The folder that Export-InsightReport and Invoke-InsightDigest write to.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>The title of the page and the feed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The language of the page's own words; that of the newest digest when left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

    /// <summary>Writes feed.xml too.</summary>
    [Parameter]
    public SwitchParameter Feed { get; set; }

    /// <summary>The web address at which the folder is published, for links in the feed that work everywhere.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Address { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var folder = Attempt(() => FilePaths.Folder(this, Path));
        if (Language is not null)
            Attempt(() => SummaryLanguage.Find(Language));
        var feed = Attempt(() => new FeedOptions { Address = Address });
        if (!ShouldProcess(folder, "Write the index"))
            return;
        var index = new IndexOptions { Language = Language };
        if (Title is not null)
            (index, feed) = (index with { Title = Title }, feed with { Title = Title });
        var wantsFeed = Feed || Address is not null;
        Run(async (output, cancellationToken) =>
        {
            await output.WriteFileAsync(await ReportIndex.WriteAsync(folder, index, output, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            if (wantsFeed)
            {
                await output.WriteFileAsync(await ReportFeed.WriteAsync(folder, feed, output, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            }
        });
    }
}
