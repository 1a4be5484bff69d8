using System.Collections;
using System.Management.Automation;
using DailyInsights.LanguageModels;
using DailyInsights.PowerShell.Sessions;

namespace DailyInsights.PowerShell.Completion;

/// <summary>Completes the models that the endpoint serves, as it says itself.</summary>
public sealed class ModelCompleter : NameCompleter
{
    private protected override IEnumerable<(string Name, string Tip)> Names(string word, IDictionary bound) =>
        EndpointOf(bound) is { } settings ? ModelCache.Of(settings).Where(n => Begins(n, word)).Select(n => (n, $"{n} at {settings.Endpoint.Authority}")) : [];

    private static ModelSettings? EndpointOf(IDictionary bound)
    {
        // No script block for the key here: a vault that asks for its password at a Tab would be a nuisance.
        var session = InsightSession.ModelOf(InsightSession.Current with { KeyCommand = null });
        var given = bound["Endpoint"];
        var address = (given is PSObject wrapped ? wrapped.BaseObject : given)?.ToString();
        if (string.IsNullOrWhiteSpace(address))
            return session;
        var endpoint = ModelSettings.ParseEndpoint(address);
        // The key goes only where the session has it go: the address may be half typed.
        return endpoint == session?.Endpoint ? session : new ModelSettings { Endpoint = endpoint };
    }
}
