using System.Runtime.CompilerServices;
using DailyInsights.Http;
using DailyInsights.Sources;
using DailyInsights.Sources.Arxiv;
using DailyInsights.Sources.Feeds;

namespace DailyInsights.Digests;

/// <summary>The sources of a digest, as a user named them, with the one client that they share.</summary>
public sealed class SourceSet : IDisposable
{
    private readonly PoliteClient _client;

    private SourceSet(PoliteClient client, IReadOnlyList<IPaperSource> sources)
    {
        _client = client;
        Sources = sources;
    }

    /// <summary>Where answers of sources are kept that need not be asked for again so soon: in the user's data folder.</summary>
    public static string CacheFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "DailyInsights",
        "cache");

    /// <summary>The sources, in the order named.</summary>
    public IReadOnlyList<IPaperSource> Sources { get; }

    /// <summary>Finds the sources. Nothing is read or asked yet.</summary>
    /// <param name="names">
    /// What <see cref="SourceSpec.Parse"/> understands. <c>arxiv:</c> means the papers that arXiv announces for the day, and
    /// <c>huggingface</c> those listed on it.
    /// </param>
    /// <param name="day">The day of the digest.</param>
    /// <param name="options">How the client behaves; null for the defaults.</param>
    /// <param name="folder">What the paths of files are relative to; null for the process's current folder.</param>
    /// <param name="kind">What entries of feeds are taken for.</param>
    /// <exception cref="InsightException"><c>UnknownSource</c>, <c>BadArxivQuery</c>.</exception>
    public static SourceSet Open(IEnumerable<string> names, DateOnly day, PoliteClientOptions? options = null, string? folder = null, PaperKind kind = PaperKind.Paper)
    {
        ArgumentNullException.ThrowIfNull(names);
        var client = PoliteClient.Create(options ?? new PoliteClientOptions { CacheFolder = CacheFolder });
        try
        {
            return new SourceSet(client, [.. names.Select(name => Find(name.Trim(), day, client, folder, kind))]);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();

    private static IPaperSource Find(string name, DateOnly day, PoliteClient client, string? folder, PaperKind kind)
    {
        var settings = new SourceSettings { Feed = new FeedOptions { Kind = kind } };
        if (name.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase))
        {
            if (ArxivSchedule.WindowOf(day) is not { } window)
            {
                // A name that is wrong on weekdays is wrong on weekends too.
                SourceSpec.Parse(name, client, settings);
                return new QuietSource(name, FormattableString.Invariant($"{name}: arXiv announces nothing for {day:yyyy-MM-dd}, a {day.DayOfWeek}."));
            }

            settings = settings with { Since = window.Since, Until = window.Before.AddMinutes(-1) };
        }

        if (name.Equals("huggingface", StringComparison.OrdinalIgnoreCase))
            settings = settings with { HuggingFace = settings.HuggingFace with { Date = day } };

        // A file that exists wins, so that a path relative to the shell's location is found wherever the process stands.
        var path = folder is null ? name : Path.Combine(folder, name);
        return SourceSpec.Parse(File.Exists(path) ? path : name, client, settings);
    }

    /// <summary>A source that has nothing that day, and says why.</summary>
    private sealed class QuietSource(string name, string reason) : IPaperSource
    {
        public string Name => name;

        public async IAsyncEnumerable<Paper> GetPapersAsync(
            IProgress<RunEvent>? events = null,
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            events?.Report(new RunEvent.Note(reason));
            await Task.CompletedTask.ConfigureAwait(false);
            yield break;
        }
    }
}
