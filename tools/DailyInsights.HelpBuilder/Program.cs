namespace DailyInsights.HelpBuilder;

/// <summary>Builds the module's help from its Markdown sources: <c>dotnet run --project tools/DailyInsights.HelpBuilder</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
        var faults = ModuleHelp.Faults(root);
        foreach (var fault in faults)
            Console.Error.WriteLine(fault);
        if (faults.Count > 0)
            return 1;
        var file = ModuleHelp.FileIn(root);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, ModuleHelp.Build(root));
        Console.WriteLine($"Wrote {file}");
        return 0;
    }
}
