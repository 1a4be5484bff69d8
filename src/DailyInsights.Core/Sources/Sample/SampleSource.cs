using System.Runtime.CompilerServices;
using DailyInsights.Sources.Arxiv;

namespace DailyInsights.Sources.Sample;

/// <summary>The invented papers that ship with the product, so that everything can be tried offline and without a key.</summary>
public sealed class SampleSource : IPaperSource
{
    private const string Resource = "DailyInsights.Sources.Sample.sample.xml";
    private static readonly ValueList<string> SourceNames = ["sample"];

    /// <inheritdoc/>
    public string Name => "sample";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Paper> GetPapersAsync(
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var stream = typeof(SampleSource).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not part of this build.");
        await using (stream.ConfigureAwait(false))
        {
            using var reader = ArxivAtomReader.Open(stream, Name, events);
            foreach (var paper in reader.ReadPapers())
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return paper with { Sources = SourceNames };
            }
        }
    }
}
