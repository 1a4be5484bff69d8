using System.Management.Automation;

namespace DailyInsights.PowerShell.Input;

/// <summary>Takes a key as a SecureString, or as the password of a credential; says how to give it to those who have it as text.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            PSCredential credential => credential.Password,
            // It would stay behind in the history of the session.
            string => throw new ArgumentTransformationMetadataException(
                "A key is not taken as text. Give (Read-Host -AsSecureString), set OPENAI_API_KEY, or let -ApiKeyCommand fetch it."),
            _ => inputData,
        };
}
