using System.Management.Automation;
using DailyInsights.PowerShell.Errors;

namespace DailyInsights.PowerShell.Paths;

/// <summary>Turns what a user calls a path into files of the file system.</summary>
internal static class FilePaths
{
    /// <summary>
    /// Resolves paths relative to the session's location, wildcards included where allowed. A path that names nothing is an error of its
    /// own, and the others are resolved.
    /// </summary>
    public static List<string> Resolve(PSCmdlet cmdlet, IEnumerable<string> paths, bool literal)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            try
            {
                if (literal)
                {
                    files.Add(InFileSystem(cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _), provider, path));
                    continue;
                }

                foreach (var file in cmdlet.GetResolvedProviderPathFromPSPath(path, out var info))
                    files.Add(InFileSystem(file, info, path));
            }
            catch (ItemNotFoundException e)
            {
                cmdlet.WriteError(new ErrorRecord(e, "PathNotFound", ErrorCategory.ObjectNotFound, path));
            }
            catch (InsightException e)
            {
                cmdlet.WriteError(ErrorRecords.Of(e));
            }
            catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or ProviderInvocationException or PSNotSupportedException or PSInvalidOperationException)
            {
                cmdlet.WriteError(new ErrorRecord(e, "PathNotUsable", ErrorCategory.InvalidArgument, path));
            }
        }

        return files;
    }

    /// <summary>The folder that a path names, whether or not it exists.</summary>
    /// <exception cref="InsightException"><c>PathNotInFileSystem</c>.</exception>
    public static string Folder(PSCmdlet cmdlet, string path) =>
        InFileSystem(cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _), provider, path);

    private static string InFileSystem(string resolved, ProviderInfo provider, string path) =>
        provider.Name == "FileSystem"
            ? resolved
            : throw new InsightException(
                "PathNotInFileSystem",
                InsightErrorKind.InvalidArgument,
                $"{path} is a path of the {provider.Name} provider. Give a path in the file system.",
                path);
}
