using DailyInsights.Benchmarks.Agreement;

namespace DailyInsights.Benchmarks;

internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["agreement", .. var rest]:
                return AgreementCommand.Run(rest);
            default:
                Console.Error.WriteLine(
                    """
                    Measurements of DailyInsights. Build with --configuration Release for times.
                      agreement [papers.tsv]   how often the embedded categorizer agrees with the labels of the earlier system
                    """);
                return 1;
        }
    }
}
