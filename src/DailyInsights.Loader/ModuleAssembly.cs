using System.Reflection;

namespace DailyInsights.Loader;

/// <summary>Where the module script gets the assembly with the cmdlets from.</summary>
public static class ModuleAssembly
{
    private static readonly object Gate = new();
    private static ModuleLoadContext? _context;

    /// <summary>The folder that the cmdlets were loaded from, or null where they were not yet.</summary>
    public static string? Origin { get; private set; }

    /// <summary>
    /// Loads the cmdlets with all they depend on into a load context of their own, once a process: importing the module again, or in
    /// another runspace, gives the same assembly, even where another copy of the module is imported, as <see cref="Origin"/> shows.
    /// </summary>
    /// <param name="directory">The folder that holds the cmdlets' assembly and its dependencies.</param>
    /// <returns>The assembly to import.</returns>
    public static Assembly Load(string directory)
    {
        lock (Gate)
        {
            _context ??= new ModuleLoadContext(directory);
            Origin ??= directory;
            // Where the module script finds this class again: quicker than to look through all assemblies of the session.
            AppDomain.CurrentDomain.SetData("DailyInsights.Loader", typeof(ModuleAssembly));
            return _context.LoadFromAssemblyName(new AssemblyName("DailyInsights.PowerShell"));
        }
    }
}
