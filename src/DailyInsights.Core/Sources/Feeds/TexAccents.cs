using System.Text.RegularExpressions;

namespace DailyInsights.Sources.Feeds;

/// <summary>Turns the accents of TeX in names into letters: <c>G\"odel</c>, <c>\'{E}lie</c>, <c>{\o}</c>, <c>\c{c}</c>.</summary>
internal static partial class TexAccents
{
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
    };

    // Letters with and without accent, in pairs. String.Normalize composes them only where the runtime has ICU.
    private static readonly Dictionary<char, (string Mark, string Pairs)> Accents = new()
    {
        ['"'] = ("\u0308", "aäAÄeëEËhḧHḦiïIÏoöOÖtẗuüUÜwẅWẄxẍXẌyÿYŸ"),
        ['\''] = ("\u0301", "aáAÁcćCĆeéEÉgǵGǴiíIÍkḱKḰlĺLĹmḿMḾnńNŃoóOÓpṕPṔrŕRŔsśSŚuúUÚwẃWẂyýYÝzźZŹ"),
        ['`'] = ("\u0300", "aàAÀeèEÈiìIÌnǹNǸoòOÒuùUÙwẁWẀyỳYỲ"),
        ['^'] = ("\u0302", "aâAÂcĉCĈeêEÊgĝGĜhĥHĤiîIÎjĵJĴoôOÔsŝSŜuûUÛwŵWŴyŷYŶzẑZẐ"),
        ['~'] = ("\u0303", "aãAÃeẽEẼiĩIĨnñNÑoõOÕuũUŨvṽVṼyỹYỸ"),
        ['='] = ("\u0304", "aāAĀeēEĒgḡGḠiīIĪoōOŌuūUŪyȳYȲ"),
        ['.'] = ("\u0307", "aȧAȦbḃBḂcċCĊdḋDḊeėEĖfḟFḞgġGĠhḣHḢIİmṁMṀnṅNṄoȯOȮpṗPṖrṙRṘsṡSṠtṫTṪwẇWẆxẋXẊyẏYẎzżZŻ"),
        ['u'] = ("\u0306", "aăAĂeĕEĔgğGĞiĭIĬoŏOŎuŭUŬ"),
        ['v'] = ("\u030C", "aǎAǍcčCČdďDĎeěEĚgǧGǦhȟHȞiǐIǏjǰkǩKǨlľLĽnňNŇoǒOǑrřRŘsšSŠtťTŤuǔUǓzžZŽ"),
        ['H'] = ("\u030B", "oőOŐuűUŰ"),
        ['c'] = ("\u0327", "cçCÇdḑDḐeȩEȨgģGĢhḩHḨkķKĶlļLĻnņNŅrŗRŖsşSŞtţTŢ"),
        ['k'] = ("\u0328", "aąAĄeęEĘiįIĮoǫOǪuųUŲ"),
        ['r'] = ("\u030A", "aåAÅuůUŮwẘyẙ"),
        ['d'] = ("\u0323", "aạAẠbḅBḄdḍDḌeẹEẸhḥHḤiịIỊkḳKḲlḷLḶmṃMṂnṇNṆoọOỌrṛRṚsṣSṢtṭTṬuụUỤvṿVṾwẉWẈyỵYỴzẓZẒ"),
        ['b'] = ("\u0331", "bḇBḆdḏDḎhẖkḵKḴlḻLḺnṉNṈrṟRṞtṯTṮzẕZẔ"),
    };

    /// <summary>The text with letters; what is no accent stays.</summary>
    public static string ToUnicode(string text)
    {
        if (!text.Contains('\\'))
            return text;
        text = Letter().Replace(text, static m => Letters[m.Groups[1].Value]);
        text = Accent().Replace(text, static m => Combine(m.Groups["accent"].Value[0], m.Groups["letter"].Value));
        return Braces().Replace(text, "$1").Replace(@"\-", "", StringComparison.Ordinal).Replace(@"\ ", " ", StringComparison.Ordinal);
    }

    private static string Combine(char accent, string letter)
    {
        // An accented i has lost its dot only in TeX.
        var plain = letter switch { "ı" => "i", "ȷ" => "j", _ => letter };
        var (mark, pairs) = Accents[accent];
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == plain[0])
                return pairs[i + 1].ToString();
        }

        return plain + mark;
    }

    [GeneratedRegex(@"\{?\\(ss|o|O|l|L|ae|AE|oe|OE|aa|AA|i|j|dh|DH|th|TH|dj|DJ)(?:\{\}|(?![A-Za-z])\s?)\}?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\{?\\(?:(?<accent>[""'`^~=.])\s*|(?<accent>[uvHckrdb])(?=[{\s])\s*)\{?(?<letter>[\p{L}])\}?\}?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Accent();

    [GeneratedRegex(@"\{([^{}\\]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
