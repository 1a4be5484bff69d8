using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DailyInsights.LanguageModels;

/// <summary>Asks a model only what no earlier run has had answered, and keeps each answer the moment it arrives.</summary>
public sealed class ArchivedModel : ILanguageModel, IDisposable
{
    private readonly ILanguageModel _inner;
    private readonly ModelSettings _settings;
    private readonly IReplyStore _store;

    /// <summary>Makes one.</summary>
    /// <param name="inner">The model that is asked what the store does not know.</param>
    /// <param name="settings">The model's settings, which are part of what produced a reply.</param>
    /// <param name="store">Where replies are kept.</param>
    public ArchivedModel(ILanguageModel inner, ModelSettings settings, IReplyStore store)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(store);
        (_inner, _settings, _store) = (inner, settings, store);
    }

    /// <inheritdoc/>
    public string Model => _inner.Model;

    /// <inheritdoc/>
    public async Task<ModelReply> AskAsync(ModelQuestion question, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        var key = KeyOf(question);
        // Another process may hold the file for seconds; a user who stops the work does not wait for it.
        var known = await Task.Run(() => _store.Find(key, events), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (known is not null)
        {
            var nothing = _settings.CostOf(0, 0);
            return new ModelReply(known, new Receipt(key[..16] + "-archive", 0, 0, 0, 0, TimeSpan.Zero) { Cost = nothing, FromArchive = true });
        }

        var reply = await _inner.AskAsync(question, events, cancellationToken).ConfigureAwait(false);
        if (question.IsUsable?.Invoke(reply.Text) == false)
            return reply;
        // Not to be cancelled: it is paid for.
        await Task.Run(() => _store.Keep(key, reply.Text, events), CancellationToken.None).ConfigureAwait(false);
        return reply;
    }

    /// <inheritdoc/>
    public ModelEstimate Estimate(IEnumerable<ModelQuestion> questions)
    {
        var all = questions.ToList();
        var open = all.Where(q => _store.Find(KeyOf(q)) is null).ToList();
        return _inner.Estimate(open) with { FromArchive = all.Count - open.Count };
    }

    /// <inheritdoc/>
    public void Dispose() => (_inner as IDisposable)?.Dispose();

    /// <summary>The hash of all that produces a reply: endpoint, model, settings, prompt, form and input.</summary>
    internal string KeyOf(ModelQuestion question)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ReadOnlySpan<string> fields =
        [
            "1",
            _settings.Where.TrimEnd('/'),
            _settings.Model,
            _settings.Temperature?.ToString("R", CultureInfo.InvariantCulture) ?? "",
            question.Instructions,
            question.Input,
            question.SchemaName,
            question.JsonSchema ?? "",
            question.Attempt.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            // With its length before it, no two different lists of fields are the same bytes.
            hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }
}
