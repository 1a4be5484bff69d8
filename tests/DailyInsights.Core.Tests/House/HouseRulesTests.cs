using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DailyInsights.Core.Tests.House;

/// <summary>Who may know whom: read off the sources, as the design draws it.</summary>
public sealed partial class HouseRulesTests
{
    private static readonly string Root = FindRoot();

    // Each room with those it may know besides the root (the nouns), which all may.
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        [""] = [],
        ["Http"] = [],
        ["LanguageModels"] = [],
        ["Archive"] = [],
        ["Sources"] = ["Http", "LanguageModels", "Archive", "Charting"],
        ["Categorization"] = ["Http", "LanguageModels", "Archive", "Charting"],
        ["Summaries"] = ["Http", "LanguageModels", "Archive", "Charting"],
        ["Reports"] = ["Http", "LanguageModels", "Archive", "Charting"],
        ["Digests"] = ["Sources", "Categorization", "Summaries", "Reports", "Http", "LanguageModels", "Archive", "Charting"],
    };

    [Fact]
    public void Every_folder_of_the_core_is_a_room_of_the_design() =>
        Assert.Equal(
            Rooms.Keys.Where(static r => r.Length > 0).Order(),
            Directory.GetDirectories(Core).Select(Path.GetFileName).Where(static n => n is not "bin" and not "obj").Order());

    [Fact]
    public void A_room_knows_only_rooms_on_lower_floors()
    {
        var faults = new List<string>();
        foreach (var file in SourceFiles(Core))
        {
            var folder = Path.GetRelativePath(Core, file).Split(Path.DirectorySeparatorChar);
            var room = folder.Length > 1 ? folder[0] : "";
            var text = File.ReadAllText(file);
            foreach (var known in RoomsNamedIn(text))
            {
                if (known != room && (Rooms.ContainsKey(known) || known == "Charting") && !Rooms[room].Contains(known))
                    faults.Add($"{Path.GetRelativePath(Root, file)} knows {known}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_file_has_the_namespace_of_its_room()
    {
        var faults = SourceFiles(Core)
            .Where(file =>
            {
                var folder = Path.GetRelativePath(Core, file).Split(Path.DirectorySeparatorChar);
                var expected = folder.Length > 1 ? "DailyInsights." + folder[0] : "DailyInsights";
                var name = Namespace().Match(File.ReadAllText(file)).Groups[1].Value;
                return folder.Length > 1
                    ? name != expected && !name.StartsWith(expected + ".", StringComparison.Ordinal)
                    : name != expected;
            })
            .Select(static file => Path.GetRelativePath(Root, file));

        Assert.Empty(faults);
    }

    [Fact]
    public void The_core_knows_no_PowerShell_and_no_console() =>
        Assert.DoesNotContain(SourceFiles(Core), static f => ShellNames().IsMatch(File.ReadAllText(f)));

    [Fact]
    public void Nothing_reads_the_clock_but_through_TimeProvider() =>
        Assert.DoesNotContain(
            new[] { "DailyInsights.Core", "DailyInsights.Charting", "DailyInsights.PowerShell", "DailyInsights.Cli" }
                .SelectMany(static p => SourceFiles(Path.Combine(Root, "src", p))),
            static f => ClockNames().IsMatch(WithoutComments(File.ReadAllText(f))));

    [Theory]
    [InlineData("DailyInsights.Charting", new string[0])]
    [InlineData("DailyInsights.Loader", new string[0])]
    [InlineData("DailyInsights.Core", new[] { "DailyInsights.Charting" })]
    [InlineData("DailyInsights.PowerShell", new[] { "DailyInsights.Core", "DailyInsights.Loader" })]
    [InlineData("DailyInsights.Cli", new[] { "DailyInsights.Core" })]
    public void A_project_references_only_what_the_design_allows(string project, string[] allowed)
    {
        var references = XDocument.Load(Path.Combine(Root, "src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(static e => Path.GetFileNameWithoutExtension(((string)e.Attribute("Include")!).Replace('\\', '/')));

        Assert.Equal(allowed.Order(), references.Order());
    }

    [Fact]
    public void The_picture_room_uses_no_package() =>
        Assert.Empty(XDocument.Load(Path.Combine(Root, "src", "DailyInsights.Charting", "DailyInsights.Charting.csproj")).Descendants("PackageReference"));

    private static string Core => Path.Combine(Root, "src", "DailyInsights.Core");

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(static p => p is "obj" or "bin"));

    // In full (a using directive, a qualified name) or, as namespaces nest, from the room on: 'Reports.ReportPaths'.
    private static IEnumerable<string> RoomsNamedIn(string text) =>
        RoomName().Matches(text).Select(static m => m.Groups[1].Value)
            .Concat(RelativeName().Matches(text)
                .Where(static m => Rooms.ContainsKey(m.Groups[1].Value)
                    && Directory.EnumerateFiles(Path.Combine(Core, m.Groups[1].Value), m.Groups[2].Value + ".cs", SearchOption.AllDirectories).Any())
                .Select(static m => m.Groups[1].Value))
            .Distinct();

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "DailyInsights.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests must run from below the folder of DailyInsights.sln.");
    }

    [GeneratedRegex(@"\bDailyInsights\.([A-Z][A-Za-z]+)\b")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"(?<![.\w])([A-Z][A-Za-z]+)\.([A-Z][A-Za-z]+)\b")]
    private static partial Regex RelativeName();

    [GeneratedRegex(@"^namespace ([A-Za-z.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"System\.Management\.Automation|\bConsole\.")]
    private static partial Regex ShellNames();

    [GeneratedRegex(@"\b(?:DateTime|DateTimeOffset)\.(?:Now|UtcNow|Today)\b|\bnew Stopwatch\b|\bStopwatch\.StartNew\b|\bEnvironment\.TickCount")]
    private static partial Regex ClockNames();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
