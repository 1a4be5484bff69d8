using System.Management.Automation;
using DailyInsights.Http;
using DailyInsights.PowerShell.Errors;
using DailyInsights.Sources;

namespace DailyInsights.PowerShell.Sources;

/// <summary>What cmdlets share that get papers from one service, which may stand elsewhere than usual.</summary>
public abstract class ServiceCmdlet : SourceCmdlet
{
    /// <summary>The address of the service, where it is not the usual one: a mirror, or a gateway of your own.</summary>
    [Parameter]
    [ValidateNotNull]
    public virtual Uri? Endpoint { get; set; }

    /// <summary>Writes the papers of a service.</summary>
    private protected void WritePapersOf(Func<PoliteClient, IPaperSource> service)
    {
        if (Endpoint is { IsAbsoluteUri: false } or { Scheme: not "http" and not "https" })
            ThrowTerminatingError(ErrorRecords.Of(InputErrors.EndpointUnusable(Endpoint)));
        WritePapers(client => [service(client)]);
    }
}
