using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace DailyInsights.Loader;

/// <summary>
/// Keeps the module's dependencies apart from those of the session: what lies in the module's folder is loaded here, whatever version the
/// session has; everything else (the runtime, PowerShell itself) is the session's own.
/// Pattern: <see href="https://learn.microsoft.com/powershell/scripting/dev-cross-plat/resolving-dependency-conflicts"/>.
/// </summary>
internal sealed class ModuleLoadContext : AssemblyLoadContext
{
    private readonly string _directory;

    public ModuleLoadContext(string directory)
        : base("DailyInsights", isCollectible: false) => _directory = directory;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(_directory, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var rid in RuntimeIds())
        {
            var folder = Path.Combine(_directory, "runtimes", rid, "native");
            foreach (var name in FileNames(unmanagedDllName))
            {
                var path = Path.Combine(folder, name);
                if (File.Exists(path))
                    return LoadUnmanagedDllFromPath(path);
            }
        }

        return 0;
    }

    private static IEnumerable<string> RuntimeIds()
    {
        // On Alpine this is linux-musl-x64, on a distribution's own build of .NET perhaps debian.12-x64.
        yield return RuntimeInformation.RuntimeIdentifier;
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        yield return system + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
    }

    private static string[] FileNames(string name) =>
        OperatingSystem.IsWindows() ? [name, name + ".dll"]
        : OperatingSystem.IsMacOS() ? [name, name + ".dylib", "lib" + name + ".dylib"]
        : [name, name + ".so", "lib" + name + ".so"];
}
