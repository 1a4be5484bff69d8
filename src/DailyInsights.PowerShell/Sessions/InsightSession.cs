using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using DailyInsights.Categorization;
using DailyInsights.LanguageModels;

namespace DailyInsights.PowerShell.Sessions;

/// <summary>The context of each runspace. It goes when the runspace does.</summary>
internal static class InsightSession
{
    private static readonly ConditionalWeakTable<Runspace, Holder> Contexts = [];

    /// <summary>The context of the runspace whose pipeline runs on this thread.</summary>
    public static InsightContext Current
    {
        get => Here.Context;
        set => Here.Context = value;
    }

    private static Holder Here => Contexts.GetOrCreateValue(
        Runspace.DefaultRunspace ?? throw new InvalidOperationException("There is no runspace on this thread."));

    /// <summary>The language model of a context, where the context or the environment configures one.</summary>
    public static ModelSettings? ModelOf(InsightContext context)
    {
        var settings = ModelSettings.FromEnvironment(Environment.GetEnvironmentVariable);
        if (settings is null && context.Endpoint is null && context.Key is null && context.KeyCommand is null)
            return null;

        settings ??= new ModelSettings();
        return settings with
        {
            Model = context.Model ?? settings.Model,
            Endpoint = context.Endpoint ?? settings.Endpoint,
            Key = context.Key ?? KeyFrom(context.KeyCommand) ?? settings.Key,
            InputPrice = context.InputPrice,
            OutputPrice = context.OutputPrice,
        };
    }

    // Here and now, on the pipeline's thread: a script block must not run anywhere else.
    private static ModelKey? KeyFrom(ScriptBlock? command)
    {
        if (command is null)
            return null;
        object? result;
        try
        {
            result = command.InvokeReturnAsIs();
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw new InsightException(
                "ApiKeyCommandFailed",
                InsightErrorKind.Authentication,
                $"The script block of -ApiKeyCommand failed: {e.Message.TrimEnd('.')}. Run it by itself, and give it again with Set-InsightContext.",
                null,
                e);
        }

        var key = ApiKeys.Of((result as PSObject)?.BaseObject ?? result);
        return key ?? throw new InsightException(
            "ApiKeyCommandGaveNothing",
            InsightErrorKind.Authentication,
            "The script block of -ApiKeyCommand gave no key. Let it write the key, as text or SecureString, and nothing else.");
    }

    /// <summary>The taxonomy of a context.</summary>
    public static Taxonomy TaxonomyOf(InsightContext context) =>
        context.TaxonomyPath is { } path ? TaxonomyFile.Read(path) : Taxonomy.Default;

    private sealed class Holder
    {
        public InsightContext Context { get; set; } = new();
    }
}
