using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Input;
using DailyInsights.PowerShell.Sources;
using DailyInsights.Sources.HuggingFace;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Gets Hugging Face's daily papers, with their upvotes.</summary>
[Cmdlet(VerbsCommon.Get, "HuggingFacePaper", DefaultParameterSetName = DateSet)]
[OutputType(typeof(Paper))]
public sealed class GetHuggingFacePaperCommand : ServiceCmdlet
{
    private const string DateSet = "Date";
    private const string WeekSet = "Week";
    private const string MonthSet = "Month";

    /// <summary>The day on which papers were listed; the latest when left out.</summary>
    [Parameter(Position = 0, ParameterSetName = DateSet)]
    [IsoDate]
    public DateTime Date { get; set; }

    /// <summary>The ISO week in which papers were listed, such as 2026-W24.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WeekSet)]
    [ValidateNotNullOrEmpty]
    public string? Week { get; set; }

    /// <summary>The month in which papers were listed, such as 2026-06.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MonthSet)]
    [ValidateNotNullOrEmpty]
    public string? Month { get; set; }

    /// <summary>The order: AsServed, PublishedAt, Trending or Upvotes.</summary>
    [Parameter]
    public HuggingFaceSort Sort { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        DateOnly? day = MyInvocation.BoundParameters.ContainsKey(nameof(Date)) ? Attempt(() => DigestDay.Past(DateOnly.FromDateTime(Date), "-" + nameof(Date), TimeProvider.System)) : null;
        var options = new HuggingFaceOptions
        {
            Date = day,
            Week = Week,
            Month = Month,
            First = Limit,
            Sort = Sort,
        };
        if (Endpoint is not null)
            options = options with { Endpoint = Endpoint };
        WritePapersOf(client => new HuggingFaceSource(options, client));
    }
}
