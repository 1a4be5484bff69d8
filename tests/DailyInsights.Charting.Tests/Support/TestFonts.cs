using DailyInsights.Charting.Fonts;

namespace DailyInsights.Charting.Tests.Support;

/// <summary>Font collections for tests: of built fonts, of none, of this machine.</summary>
internal static class TestFonts
{
    public static FontCollection None => FontCollection.FromDirectories(
        Path.Combine(AppContext.BaseDirectory, "there-is-no-such-folder"));

    public static FontCollection Tiny => Of(new TinyFont());

    public static FontCollection Of(params TinyFont[] fonts) => OfFiles([.. fonts.Select(font => font.Build())]);

    public static FontCollection OfFiles(params byte[][] files)
    {
        var directory = Directory.CreateTempSubdirectory("tiny-fonts-").FullName;
        var paths = files.Select((bytes, i) => (Path: Path.Combine(directory, $"{i:00}.ttf"), Bytes: bytes)).ToList();
        paths.ForEach(file => File.WriteAllBytes(file.Path, file.Bytes));

        // Fonts are read part by part while they are used, so the files stay until the tests have run.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        return FontCollection.FromFiles([.. paths.Select(file => file.Path)]);
    }

    /// <summary>The fonts of this machine; the test is skipped where there are none.</summary>
    public static FontCollection OfThisMachine()
    {
        Assert.SkipWhen(FontCollection.OfThisMachine.IsEmpty, "This machine has no font.");
        return FontCollection.OfThisMachine;
    }

    /// <summary>A file of this machine; the test is skipped where it is missing.</summary>
    public static string FileOrSkip(string name)
    {
        var found = FontCollection.OfThisMachine.SearchedDirectories.Where(Directory.Exists)
            .SelectMany(directory => Directory.EnumerateFiles(directory, name, SearchOption.AllDirectories))
            .FirstOrDefault();
        Assert.SkipWhen(found is null, $"This machine has no {name}.");
        return found!;
    }
}
