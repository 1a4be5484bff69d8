namespace DailyInsights.Core.Tests.Support;

/// <summary>Finds the recorded answers of real services, which are not part of the product.</summary>
public static class SharedData
{
    /// <summary>The folder <c>shared</c> beside the project or above it; null where there is none.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The path of a file or folder there, or the test is skipped.</summary>
    public static string Require(string relative)
    {
        var path = Root is null ? null : Path.Combine(Root, relative);
        if (path is null || !Path.Exists(path))
            Assert.Skip($"shared/{relative} is not on this machine.");
        return path!;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (File.Exists(Path.Combine(shared, "DESIGN.md")))
                return shared;
        }

        return null;
    }
}
