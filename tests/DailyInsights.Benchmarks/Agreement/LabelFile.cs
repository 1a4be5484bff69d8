using DailyInsights.Categorization;

namespace DailyInsights.Benchmarks.Agreement;

/// <summary>Reads the labels: lines of date, category, title and address, parted by tabs, the first of them a heading.</summary>
internal sealed class LabelFile
{
    private LabelFile(IReadOnlyList<LabelledTitle> labels, IReadOnlyList<string> unknown)
    {
        Labels = labels;
        Unknown = unknown;
    }

    public IReadOnlyList<LabelledTitle> Labels { get; }

    /// <summary>Names that the taxonomy does not know. 'None' is no name: such a title is unlabelled.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public static LabelFile Read(string path, Taxonomy taxonomy)
    {
        var labels = new List<LabelledTitle>();
        var unknown = new List<string>();
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var fields = line.Split('\t');
            if (fields.Length < 3)
                continue;
            if (taxonomy.Find(fields[1]) is { } category)
                labels.Add(new LabelledTitle(fields[2], category));
            else
                unknown.Add(fields[1]);
        }

        return new LabelFile(labels, unknown);
    }

    /// <summary>Looks for the file beside the repository, from the working folder and from this program upwards.</summary>
    public static string? Find()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var path = Path.Combine(folder.FullName, "shared", "data", "labels", "papers.tsv");
                if (File.Exists(path))
                    return path;
            }
        }

        return null;
    }
}
