using DailyInsights.HelpBuilder;

namespace DailyInsights.Core.Tests.House;

/// <summary>The module's help, without PowerShell: nothing is missing, and what PowerShell reads is what the pages say.</summary>
public sealed class HelpSourceTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void No_cmdlet_or_parameter_lacks_text() => Assert.Empty(ModuleHelp.Faults(Root));

    [Fact]
    public void The_built_help_is_what_the_pages_say() =>
        Assert.Equal(
            ModuleHelp.Build(Root),
            File.ReadAllText(ModuleHelp.FileIn(Root)).ReplaceLineEndings("\n"));

    [Fact]
    public void Every_cmdlet_is_exported_and_no_other()
    {
        var manifest = File.ReadAllText(Path.Combine(Root, "module", "DailyInsights.psd1"));
        foreach (var cmdlet in ModuleHelp.Cmdlets)
            Assert.Contains($"'{cmdlet.Name}'", manifest, StringComparison.Ordinal);
        Assert.Equal(ModuleHelp.Cmdlets.Count, manifest.Split('\n').Count(static l => l.Trim() is ['\'', .., '\''] name && name.Contains('-', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("# Get-X\n\n## SYNOPSIS\nWords.\n\n## NONSENSE\n")]
    [InlineData("# Get-X\n\nWords outside of any section.\n")]
    [InlineData("# Get-X\n\n## EXAMPLES\nWords without a heading of their own.\n")]
    public void A_page_that_is_not_in_its_form_is_refused(string page) =>
        Assert.Throws<FormatException>(() => HelpPage.Parse(page));

    [Fact]
    public void A_page_is_read_section_by_section()
    {
        var page = HelpPage.Parse(
            """
            # Get-X

            ## SYNOPSIS
            Gets
            an X.

            ## EXAMPLES

            ### Example 1: One
            ```powershell
            Get-X |
                Out-Null
            ```
            It is got.

            ## PARAMETERS

            ### -Name
            Its `name`.

            A second paragraph.
            """);

        Assert.Equal("Get-X", page.Name);
        Assert.Equal("Gets an X.", page.Synopsis);
        Assert.Equal("Get-X |\n    Out-Null", Assert.Single(page.Examples).Code);
        Assert.Equal(["Its name.", "A second paragraph."], Assert.Single(page.Parameters).Text);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "DailyInsights.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests must run from below the folder of DailyInsights.sln.");
    }
}
