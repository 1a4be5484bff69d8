using System.ClientModel.Primitives;

namespace DailyInsights.LanguageModels;

/// <summary>
/// Puts the key on each request as it leaves, in place of the dummy that the package insists on, so that no object of the package holds
/// it; takes the header away where there is no key.
/// </summary>
internal sealed class KeyPolicy(ModelSettings settings) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Authorize(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Authorize(message);
        await ProcessNextAsync(message, pipeline, currentIndex).ConfigureAwait(false);
    }

    private void Authorize(PipelineMessage message)
    {
        message.Request.Headers.Remove("Authorization");
        if (settings.Key?.Reveal() is not { } key)
            return;
        // The runtime's own complaint about a bad header would quote the key.
        if (key.Any(static c => c is <= ' ' or > '~'))
            throw ModelErrors.KeyUnusable(settings);
        message.Request.Headers.Set("Authorization", "Bearer " + key);
    }
}
