using DailyInsights.Charting.Fonts.Tables;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>
/// PostScript outlines, as most large fonts for Chinese, Japanese and Korean have them.
/// Source: https://adobe-type-tools.github.io/font-tech-notes/pdfs/5176.CFF.pdf
/// </summary>
internal sealed class CffOutlines : IOutlineSource
{
    private readonly CffIndex _glyphs;
    private readonly CffIndex _globalSubroutines;
    private readonly CffIndex[] _localSubroutines;
    private readonly CffGlyphGroups? _groups;

    private CffOutlines(CffIndex glyphs, CffIndex globals, CffIndex[] locals, CffGlyphGroups? groups) =>
        (_glyphs, _globalSubroutines, _localSubroutines, _groups) = (glyphs, globals, locals, groups);

    public static CffOutlines Read(FontTable cff)
    {
        var names = new CffIndex(cff, cff.U8(2));
        var settings = new CffIndex(cff, names.End);
        var strings = new CffIndex(cff, settings.End);
        var globals = new CffIndex(cff, strings.End);
        var top = new CffDictionary(settings[0]);
        var glyphs = top.Numbers(CffDictionary.CharStrings, 1) is [var offset]
            ? new CffIndex(cff, offset)
            : throw new FontFormatException("A CFF font has no glyphs.");

        if (top.Numbers(CffDictionary.FontDictionaries, 1) is not [var fonts])
        {
            return new CffOutlines(glyphs, globals, [Subroutines(cff, top)], groups: null);
        }

        // Large fonts keep their glyphs in groups (one for kana, one for Hangul ...) with subroutines of their own.
        var dictionaries = new CffIndex(cff, fonts);
        var locals = new CffIndex[dictionaries.Count];
        for (var i = 0; i < locals.Length; i++)
        {
            locals[i] = Subroutines(cff, new CffDictionary(dictionaries[i]));
        }

        return top.Numbers(CffDictionary.FontDictionarySelect, 1) is [var select]
            ? new CffOutlines(glyphs, globals, locals, new CffGlyphGroups(cff.From(select)))
            : throw new FontFormatException("A CFF font has groups of glyphs but doesn't say which glyph is where.");
    }

    public PathData Draw(int glyph)
    {
        var group = _groups?.Of(glyph) ?? 0;
        var locals = group < _localSubroutines.Length ? _localSubroutines[group] : CffIndex.Empty;
        return new Type2Interpreter(_globalSubroutines, locals).Draw(_glyphs[glyph]);
    }

    private static CffIndex Subroutines(FontTable cff, CffDictionary dictionary)
    {
        if (dictionary.Numbers(CffDictionary.Private, 2) is not [var size, var offset])
        {
            return CffIndex.Empty;
        }

        var settings = new CffDictionary(cff.Slice(offset, size));
        return settings.Numbers(CffDictionary.Subroutines, 1) is [var subroutines]
            ? new CffIndex(cff, offset + subroutines)
            : CffIndex.Empty;
    }
}
