using System.Collections.ObjectModel;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace DailyInsights.PowerShell.Pipeline;

/// <summary>
/// Tells of each request that a piece of work makes as it leaves the machine, and of what came of it. The runtime's own events are used,
/// which hold neither headers nor bodies, so no key can be among them:
/// <see href="https://learn.microsoft.com/dotnet/fundamentals/networking/telemetry/events"/>.
/// </summary>
internal sealed class RequestListener : EventListener
{
    // They go where the work goes, from thread to thread, so that requests of others in this process are not told of.
    private static readonly AsyncLocal<RequestListener?> Ours = new();
    private static readonly AsyncLocal<Request?> Current = new();

    private readonly Action<string> _tell;

    public RequestListener(Action<string> tell) => _tell = tell;

    /// <summary>Listens to what the caller, and all it calls, asks from here on.</summary>
    public void Follow() => Ours.Value = this;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Http")
            EnableEvents(eventSource, EventLevel.Informational);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (Ours.Value != this || eventData.Payload is not { } payload)
            return;
        switch (eventData.EventName)
        {
            case "RequestStart":
                var request = Current.Value = new Request(Address(payload), TimeProvider.System.GetTimestamp());
                _tell($"Request to {request.Address}");
                break;
            case "RequestStop" when Current.Value is { } answered:
                Current.Value = null;
                var status = payload.Count > 0 && payload[0] is int and > 0 and var number ? $"answered {number.ToString(CultureInfo.InvariantCulture)}" : "gave no answer";
                var took = TimeProvider.System.GetElapsedTime(answered.Started).TotalMilliseconds;
                _tell(string.Create(CultureInfo.InvariantCulture, $"{answered.Address} {status} after {took:0} ms"));
                break;
        }
    }

    // What stands after the question mark may be a secret of the user's; .NET 9 leaves it out by itself.
    private static string Address(ReadOnlyCollection<object?> payload)
    {
        var path = $"{payload[3]}";
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return $"{payload[0]}://{payload[1]}:{payload[2]}{(query < 0 ? path : path[..query] + "?***")}";
    }

    private sealed record Request(string Address, long Started);
}
