using System.Management.Automation;
using DailyInsights.PowerShell.Errors;
using DailyInsights.PowerShell.Paths;
using DailyInsights.PowerShell.Sources;
using DailyInsights.Sources;
using DailyInsights.Sources.Feeds;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Gets the entries of any feed (RSS, Atom, RDF, JSON Feed), from an address or a file.</summary>
[Cmdlet(VerbsCommon.Get, "FeedPaper", DefaultParameterSetName = UriSet)]
[OutputType(typeof(Paper))]
public sealed class GetFeedPaperCommand : SourceCmdlet
{
    private const string UriSet = "Uri";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>The addresses of feeds.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = UriSet)]
    [ValidateNotNullOrEmpty]
    public Uri[] Uri { get; set; } = [];

    /// <summary>Files with saved feeds; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files with saved feeds, named to the letter.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>What the entries are: Paper, or News.</summary>
    [Parameter]
    public PaperKind Kind { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = UriSet)]
    [ValidateNotNull]
    public override Uri? Proxy { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = UriSet)]
    public override SwitchParameter NoCache { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == UriSet)
        {
            foreach (var uri in Uri.Where(static u => !u.IsAbsoluteUri))
                WriteError(ErrorRecords.Of(InputErrors.NotAnAddress(uri)));
            var options = new FeedOptions { Kind = Kind, First = Limit };
            WritePapers(client => Uri.Where(static u => u.IsAbsoluteUri).Select(uri => new FeedSource(uri, client, options)));
            return;
        }

        var literal = ParameterSetName == LiteralPathSet;
        var files = FilePaths.Resolve(this, literal ? LiteralPath : Path, literal);
        var file = new FileSourceOptions { Kind = Kind, First = Limit };
        WritePapers(_ => files.Select(f => new FileSource(f, file)));
    }
}
