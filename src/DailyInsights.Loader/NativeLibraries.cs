using System.Runtime.InteropServices;

namespace DailyInsights.Loader;

/// <summary>Finds the native libraries that the module brings for each system, below <c>runtimes</c> in its folder.</summary>
internal static class NativeLibraries
{
    /// <summary>Loads a library from the module's folder.</summary>
    /// <returns>0 where the module brings none that this system can load; the runtime then looks where it usually does.</returns>
    public static nint Load(string directory, string name)
    {
        foreach (var rid in RuntimeIds())
        {
            foreach (var file in FileNames(name))
            {
                var path = Path.Combine(directory, "runtimes", rid, "native", file);
                // One that is there but made for another C library must not keep the next from being tried.
                if (File.Exists(path) && NativeLibrary.TryLoad(path, out var handle))
                    return handle;
            }
        }

        return 0;
    }

    private static IEnumerable<string> RuntimeIds()
    {
        // What .NET was built for: linux-musl-x64 on Alpine, but debian.12-x64 or alpine.3.20-x64 where a distribution built it itself.
        yield return RuntimeInformation.RuntimeIdentifier;
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        if (OperatingSystem.IsWindows())
        {
            yield return "win-" + architecture;
        }
        else if (OperatingSystem.IsMacOS())
        {
            yield return "osx-" + architecture;
        }
        else
        {
            yield return "linux-" + architecture;
            yield return "linux-musl-" + architecture;
        }
    }

    private static string[] FileNames(string name) =>
        OperatingSystem.IsWindows() ? [name, name + ".dll"]
        : OperatingSystem.IsMacOS() ? [name, name + ".dylib", "lib" + name + ".dylib"]
        : [name, name + ".so", "lib" + name + ".so"];
}
