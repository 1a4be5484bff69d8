using DailyInsights.PowerShell.Pipeline;

namespace DailyInsights.HelpBuilder;

/// <summary>The help of the whole module: a page for each cmdlet, and the file that PowerShell reads.</summary>
public static class ModuleHelp
{
    private const int FewestExamples = 3;

    /// <summary>The cmdlets of the module, by name.</summary>
    public static IReadOnlyList<CmdletShape> Cmdlets { get; } =
        [.. typeof(InsightCmdlet).Assembly.GetExportedTypes().Select(CmdletShape.Of).OfType<CmdletShape>().OrderBy(static c => c.Name, StringComparer.Ordinal)];

    /// <summary>Where the built help stands.</summary>
    public static string FileIn(string root) => Path.Combine(root, "module", "en-US", "DailyInsights.PowerShell.dll-Help.xml");

    /// <summary>Where the page of a cmdlet stands.</summary>
    public static string PageIn(string root, string cmdlet) => Path.Combine(root, "module", "help", cmdlet + ".md");

    /// <summary>Builds the file from the pages.</summary>
    public static string Build(string root) => MamlWriter.Write(Cmdlets.Select(c => (c, HelpPage.Parse(File.ReadAllText(PageIn(root, c.Name))))));

    /// <summary>What is missing from the pages, or in them without being in the module.</summary>
    public static IReadOnlyList<string> Faults(string root)
    {
        var faults = new List<string>();
        foreach (var cmdlet in Cmdlets)
        {
            var path = PageIn(root, cmdlet.Name);
            if (!File.Exists(path))
                faults.Add($"{cmdlet.Name}: there is no page {path}");
            else
                faults.AddRange(FaultsOf(cmdlet, HelpPage.Parse(File.ReadAllText(path))).Select(f => $"{cmdlet.Name}: {f}"));
        }

        var names = Cmdlets.Select(static c => c.Name + ".md").ToHashSet(StringComparer.Ordinal);
        faults.AddRange(Directory.EnumerateFiles(Path.Combine(root, "module", "help"), "*.md")
            .Select(static f => Path.GetFileName(f))
            .Where(f => !names.Contains(f))
            .Select(static f => $"{f} is about no cmdlet"));
        return faults;
    }

    private static IEnumerable<string> FaultsOf(CmdletShape cmdlet, HelpPage page)
    {
        if (page.Name != cmdlet.Name)
            yield return $"the page's heading is '{page.Name}'";
        if (page.Synopsis.Length == 0)
            yield return "there is no synopsis";
        if (page.Description.Count == 0)
            yield return "there is no description";
        if (page.Examples.Count < FewestExamples)
            yield return $"there are {page.Examples.Count} examples, fewer than {FewestExamples}";
        foreach (var example in page.Examples.Where(static e => e.Title.Length == 0 || e.Code.Length == 0 || e.Remarks.Count == 0))
            yield return $"the example '{example.Title}' lacks its code or an explanation";
        if (page.Inputs.Count == 0 || page.Inputs.Any(static i => i.Text.Count == 0))
            yield return "the inputs are not described";
        if (page.Outputs.Count == 0 || page.Outputs.Any(static o => o.Text.Count == 0))
            yield return "the outputs are not described";
        var written = page.Parameters.ToDictionary(static p => p.Name, StringComparer.Ordinal);
        foreach (var parameter in cmdlet.Parameters)
        {
            if (!written.Remove(parameter.Name, out var entry))
                yield return $"-{parameter.Name} is not described";
            else if (entry.Text.Count == 0)
                yield return $"-{parameter.Name} has no text";
        }

        foreach (var name in written.Keys)
            yield return $"-{name} is described, but is no parameter";
    }
}
