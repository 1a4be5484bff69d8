namespace DailyInsights.Summaries;

/// <summary>English words that stand in abstracts whatever they are about.</summary>
internal static class EmptyWords
{
    private static readonly HashSet<string> Empty = new(
        ("a about above absolute accuracy achieve achieves achieving across add added additional additionally address addresses "
            + "adds advance advances after against aim aims al all allow allowing allows almost alone along also although always among "
            + "an analysis and any application applications applied apply approach approaches are around art as ask asked asks aspect "
            + "aspects at available average based baseline baselines be because become becomes becoming been before being benchmark "
            + "benchmarks best better between both but by can cannot capabilities capability capture captures case cases challenge "
            + "challenges challenging code com combine combines combining compared complex component components conduct conducted "
            + "consider consistent consistently consists cost costs could critical crucial current currently dataset datasets "
            + "demonstrate demonstrates designed despite develop differ different differs directly diverse do does domain domains due "
            + "during e each early effective effectively effectiveness efficiency efficient efficiently eight emerged enable enables "
            + "enabling end-to-end enhance enhances enhancing ensure ensures ensuring error errors especially et etc evaluate even "
            + "every example examples existing experimental experiments explicit explicitly explore explored exploring extensive face "
            + "faces factor factors fall falls feature-rich fell few finally find finding findings fine-grained first fit fits five "
            + "focus focused focuses for found four from fully further furthermore g gain gains gap gaps general github give given "
            + "gives goal goals good growing guide guided guides guiding half handle handles hardly has have help helps higher highly "
            + "how however http https hundred i identifies identify if important improve improved improvement improves in include "
            + "including indicate indicates instead integrate integrates integrating into introduce introduces introducing invented "
            + "investigate investigated is issue issues it its jointly keep keeps kept key known lack lacking lacks large-scale "
            + "largely last later lead leading leads less level levels leverage leverages leveraging like limited lower made main "
            + "mainly make makes making many map may mean means mechanism mechanisms methods might million module modules more "
            + "moreover most much multiple multiple-choice must namely nearly need never new next nine no nor not novel number numbers "
            + "of offer offering offers often on once one only open or order other our out outperforms outputs over overall paper part "
            + "particular particularly per perform performance point points potential present presents previous primarily prior "
            + "problem problems process processes progress propose proposed proposes provide provides public publicly quality quarter "
            + "range rather reach reached reaches reaching real-world recent recently relative release released relies rely relying "
            + "remain remains require required requires respectively result results reveal reveals rise rises robust role roles rose "
            + "said same say says scenario scenarios scheme schemes second see seen separately serve serves set setting settings seven "
            + "several shared show showed shown shows significant significantly simple simultaneously since single single-stage six so "
            + "solution solutions some sota source specific specifically stage stages standard state state-of-the-art step steps still "
            + "strategies strategy strong studies study such suffer suffers suggest suggests support supporting supports system "
            + "systems take takes task tasks technique techniques ten test than that the their them then there therefore these they "
            + "third this those thousand three through thus times to together total two two-stage type types typically under unlike up "
            + "upon use used users uses using value values various very via was way ways we well were what when where whether which "
            + "while who whole whose why widely will with within without work work-in-progress works would written yet yield yields "
            + "you your too enough really taken right wrong laid cover twice possible random check come comes days day side done want "
            + "sufficient essential related described comprehensive please contact s t pairs predict own").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Vague = new(
        ("adaptive context contextual data deep design distribution dynamic environment evaluation feature features framework "
            + "function functions generation global high human image images information input knowledge language large layer layers "
            + "learn learned learning linear local long loss low method model models multi network networks neural object objects "
            + "optimal optimization output prediction real reasoning representation representations sample samples scale scaling "
            + "semantic sequence short small space structural structure structured text time trained training user visual world").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a word in lower case says nothing, in a phrase or out of it.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word);

    /// <summary>Whether a word in lower case says something only together with others, as in 'language model'.</summary>
    public static bool IsVague(string word) => Vague.Contains(word);
}
