using System.Reflection;
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

    protected override nint LoadUnmanagedDll(string unmanagedDllName) => NativeLibraries.Load(_directory, unmanagedDllName);
}
