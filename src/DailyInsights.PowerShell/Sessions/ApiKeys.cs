using System.Net;
using System.Security;
using DailyInsights.LanguageModels;

namespace DailyInsights.PowerShell.Sessions;

/// <summary>Keeps a key in memory only, and encrypted where the platform can.</summary>
internal static class ApiKeys
{
    /// <summary>Holds a key that was given as a SecureString or as text.</summary>
    /// <returns>Null where there is none in it.</returns>
    public static ModelKey? Of(object? value)
    {
        switch (value)
        {
            case SecureString { Length: > 0 } secure:
                var copy = secure.Copy();
                copy.MakeReadOnly();
                return new ModelKey(() => new NetworkCredential("", copy).Password);
            case string text when !string.IsNullOrWhiteSpace(text):
                return Of(new NetworkCredential("", text.Trim()).SecurePassword);
            default:
                return null;
        }
    }
}
