using System.Collections.Concurrent;
using DailyInsights.LanguageModels;

namespace DailyInsights.PowerShell.Completion;

/// <summary>Remembers which models endpoints serve, so that a second Tab asks nobody.</summary>
internal static class ModelCache
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    // A server that was not there is asked again soon, but not at every Tab.
    private static readonly TimeSpan Absent = TimeSpan.FromSeconds(15);

    private static readonly ConcurrentDictionary<(Uri Endpoint, bool HasKey), (IReadOnlyList<string> Names, long At)> Known = new();

    public static IReadOnlyList<string> Of(ModelSettings settings)
    {
        var place = (settings.Endpoint, settings.Key is not null);
        var time = TimeProvider.System;
        if (Known.TryGetValue(place, out var known) && time.GetElapsedTime(known.At) < (known.Names.Count > 0 ? Fresh : Absent))
            return known.Names;
        // The pipeline's thread has nothing else to do, and no context to come back to.
        var names = Task.Run(() => ModelNames.GetAsync(settings, Patience)).GetAwaiter().GetResult();
        Known[place] = (names, time.GetTimestamp());
        return names;
    }
}
