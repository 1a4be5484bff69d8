using System.Globalization;
using DailyInsights.Categorization;

namespace DailyInsights.Benchmarks.Agreement;

/// <summary>
/// Measures how often the embedded categorizer agrees with the labels of the earlier system, from titles alone:
/// <c>dotnet run --project tests/DailyInsights.Benchmarks -- agreement [papers.tsv]</c>.
/// </summary>
/// <remarks>
/// A third of the titles is kept aside (<see cref="LabelledTitle.IsHeldOut"/>). Terms may be tuned on the others only, so only their errors
/// are listed: of the third kept aside nothing is shown but the figures.
/// </remarks>
internal static class AgreementCommand
{
    /// <summary>Runs the command.</summary>
    /// <returns>0 done, 1 the labels are not there, 2 a label's name is not known to the taxonomy.</returns>
    public static int Run(string[] args)
    {
        var path = args.Length > 0 ? args[0] : LabelFile.Find();
        if (path is null || !File.Exists(path))
        {
            Console.Error.WriteLine("No labels found. Give the path of a file of date, category, title and address, parted by tabs.");
            return 1;
        }

        var taxonomy = Taxonomy.Default;
        var categorizer = new KeywordPaperCategorizer(taxonomy);
        var file = LabelFile.Read(path, taxonomy);
        var heldOut = file.Labels.Where(static l => l.IsHeldOut).ToList();
        var tuned = file.Labels.Where(static l => !l.IsHeldOut).ToList();

        // Of all labels, those kept aside included: the strongest form of the rule to be beaten.
        var commonest = file.Labels.GroupBy(static l => l.Category.Name).OrderByDescending(static g => g.Count()).First().Key;

        Say($"labels: {file.Labels.Count} of {Titles(file.Labels)} titles; unlabelled or unknown: {Unknown(file.Unknown)}");
        Tell("tuned two thirds", tuned, Guess);
        Tell("held-out third", heldOut, Guess);
        Tell($"baseline on the held-out third, always '{commonest}'", heldOut, _ => commonest);
        Say($"the best any function of the title could do on the held-out third: {Percent(Ceiling(heldOut), heldOut.Count)}");

        Say("");
        Say("confusions in the tuned two thirds (labelled -> answered):");
        foreach (var pair in tuned.Select(l => (From: l.Category.Name, To: Guess(l))).Where(static p => p.From != p.To)
            .GroupBy(static p => p).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key.ToString(), StringComparer.Ordinal))
            Say($"{pair.Count(),4}  {pair.Key.From} -> {pair.Key.To}");
        return file.Unknown.All(IsNone) ? 0 : 2;

        string Guess(LabelledTitle label) => categorizer.Choose(new Paper { Id = label.Key, Title = label.Title }).Name;
    }

    private static void Tell(string what, List<LabelledTitle> labels, Func<LabelledTitle, string> guess)
    {
        var right = labels.Count(l => guess(l) == l.Category.Name);
        // A title that was labelled eleven times weighs as much as eleven; the mean over titles tells whether that makes the figure.
        var byTitle = labels.GroupBy(static l => l.Key)
            .Select(g => (double)g.Count(l => guess(l) == l.Category.Name) / g.Count())
            .DefaultIfEmpty().Average();
        Say($"{what}: {Percent(right, labels.Count)}; mean over {Titles(labels)} titles {byTitle.ToString("0.000", CultureInfo.InvariantCulture)}");
    }

    private static int Ceiling(List<LabelledTitle> labels) =>
        labels.GroupBy(static l => l.Key).Sum(static g => g.GroupBy(static l => l.Category.Name).Max(static c => c.Count()));

    private static int Titles(IEnumerable<LabelledTitle> labels) => labels.DistinctBy(static l => l.Key).Count();

    private static string Percent(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : (double)part / whole):0.000} ({part} of {whole})");

    private static string Unknown(IReadOnlyList<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Distinct(StringComparer.OrdinalIgnoreCase));

    private static bool IsNone(string name) => name.Equals("None", StringComparison.OrdinalIgnoreCase);

    private static void Say(string line) => Console.Out.WriteLine(line);
}
