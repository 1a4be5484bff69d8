using System.Runtime.CompilerServices;

namespace DailyInsights.Summaries;

/// <summary>
/// Summarizes without a language model: sentences that stand whole in the abstracts, chosen for each of the five parts by the words with
/// which authors mark a problem, a contribution, a result and its use. No sentence is told twice, and every paper is told of. The same
/// papers always give the same summary.
/// </summary>
/// <remarks>
/// Sentences stay in the language of the abstracts; headings and the few fixed words are in the language asked for. A paper without an
/// abstract has a key point that says so, and a part for which no sentence is left is not there. Sentences with an address or mark-up are
/// not quoted.
/// </remarks>
public sealed class ExtractiveCategorySummarizer : ICategorySummarizer
{
    private readonly SummaryLanguage _language;
    private readonly ExtractiveWords _words;

    /// <summary>Makes a summarizer.</summary>
    /// <param name="languageTag">The language of headings and fixed words as a BCP 47 tag, such as <c>ko</c>; English for one that is not known.</param>
    /// <exception cref="InsightException"><c>LanguageTagInvalid</c>: the tag is empty or not shaped like a BCP 47 tag.</exception>
    public ExtractiveCategorySummarizer(string languageTag)
    {
        _language = SummaryLanguage.Find(languageTag);
        _words = ExtractiveWords.For(_language.Tag);
    }

    /// <summary>Summarizes one category.</summary>
    /// <param name="group">The category with its papers.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public CategorySummary Summarize(PaperGroup group, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        var keywords = CategoryKeywords.Of(group.Papers, cancellationToken);
        var sentences = new List<List<Sentence>>(group.Papers.Count);
        foreach (var paper in group.Papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sentences.Add(AbstractReader.Read(paper, keywords));
        }

        var choice = new SentenceChoice(sentences);
        return new CategorySummary
        {
            Category = group.Category.Name,
            Emoji = group.Category.Emoji,
            Papers = ValueList.From(group.Papers),
            Kind = group.Papers.Count > 0 ? group.Papers[0].Kind : PaperKind.Paper,
            Language = _language.Tag,
            SummarizedBy = Engine.Extractive,
            Sections =
            [
                .. Section(SummaryPart.Themes, choice.Themes.Select(Quote)),
                .. Section(SummaryPart.Trends, Trends(keywords)),
                .. Section(SummaryPart.KeyPoints, KeyPoints(group.Papers, sentences, choice)),
                .. Section(SummaryPart.Impact, choice.Impact.Select(Quote)),
                .. Section(SummaryPart.Conclusion, choice.Conclusion.Select(Quote)),
            ],
        };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CategorySummary> SummarizeAsync(
        IReadOnlyList<PaperGroup> groups,
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        for (var i = 0; i < groups.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            events?.Report(new RunEvent.Advanced("Summarizing categories by extraction", i, groups.Count, groups[i].Category.Name));
            var group = groups[i];
            // A thread of the pool: a shell stays responsive, and Ctrl+C is heard.
            yield return await Task.Run(() => Summarize(group, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private static SummaryStatement Quote(Sentence sentence) => new(sentence.Text, [sentence.PaperId]);

    /// <summary>None where there is nothing to say: a sentence that says so could be taken for a result.</summary>
    private static IEnumerable<SummarySection> Section(SummaryPart part, IEnumerable<SummaryStatement> statements) =>
        statements.ToArray() is { Length: > 0 } list ? [new SummarySection(part, list)] : [];

    private IEnumerable<SummaryStatement> Trends(CategoryKeywords keywords) =>
        keywords.Words.Count > 0 ? [new SummaryStatement(_words.Keywords(keywords.Words), [])] : [];

    private List<SummaryStatement> KeyPoints(IReadOnlyList<Paper> papers, List<List<Sentence>> sentences, SentenceChoice choice)
    {
        var statements = new List<SummaryStatement>();
        var placeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < papers.Count; i++)
        {
            foreach (var sentence in choice.KeyPoints[i])
            {
                placeOf[sentence.Key] = statements.Count;
                statements.Add(Quote(sentence));
            }

            if (choice.KeyPoints[i].Count > 0)
                continue;

            // Another paper has said all that this one says: one statement then speaks for both.
            var shared = sentences[i].Find(s => placeOf.ContainsKey(s.Key));
            if (shared is not null)
                Join(statements, placeOf[shared.Key], papers[i].Id);
            else
                statements.Add(Missing(papers[i]));
        }

        return statements;
    }

    private static void Join(List<SummaryStatement> statements, int place, string paperId) =>
        statements[place] = statements[place] with { PaperIds = [.. statements[place].PaperIds.Append(paperId).Distinct()] };

    private SummaryStatement Missing(Paper paper) =>
        new(string.IsNullOrWhiteSpace(paper.Abstract) ? _words.NoAbstract : _words.NoSentence, [paper.Id]);
}
