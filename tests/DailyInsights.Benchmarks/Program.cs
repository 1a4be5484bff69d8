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
            case ["concurrency"]:
                return LanguageModels.ConcurrencyCommand.RunAsync().GetAwaiter().GetResult();
            case ["sources"]:
                Sources.ArxivReadingBenchmark.Run();
                return 0;
            case ["reports"]:
                return Reports.ReportBench.Run();
            default:
                Console.Error.WriteLine(
                    """
                    Measurements of DailyInsights. Build with --configuration Release for times.
                      agreement [papers.tsv]   how often the embedded categorizer agrees with the labels of the earlier system
                      sources                  how fast saved answers of arXiv are read, beside a bare pass over their XML
                      concurrency              how long 100 papers take at a language model that needs two seconds for each answer
                      reports                  milliseconds and bytes of writing 100 papers in 12 categories in every format
                    """);
                return 1;
        }
    }
}
