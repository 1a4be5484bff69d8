namespace DailyInsights.Reports.Html;

internal static partial class PageAssets
{
    /// <summary>Light and dark, wide and narrow, screen and paper.</summary>
    public static string Style { get; } = Plain + PictureColors.Rules;

    private const string Plain = """

        :root {
          color-scheme: light dark;
          --ground: #f6f7f9; --card: #fff; --ink: #1b2330; --soft: #5a6678; --line: #dfe4ec; --accent: #1d5fd0; --wash: #e9f0fd; --doubt: #fff0c2;
        }
        @media (prefers-color-scheme: dark) {
          :root { --ground: #11151c; --card: #191f29; --ink: #e6eaf1; --soft: #9aa6b8; --line: #2c3543; --accent: #8ab4ff; --wash: #1f2c44; --doubt: #4d3d12; }
        }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
          font: 1rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic",
            "Noto Sans CJK KR", "Noto Sans JP", sans-serif;
        }
        :lang(ko) { word-break: keep-all; }
        .page { max-width: 76rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
        header { margin-bottom: 1rem; }
        h1 { font-size: clamp(1.45rem, 1.1rem + 1.6vw, 2.1rem); line-height: 1.25; margin: .25rem 0 .5rem; text-wrap: balance; }
        header p { color: var(--soft); margin: 0 0 1rem; font-size: .95rem; }
        header strong { font-weight: 600; color: var(--ink); }
        figure { margin: 0; background: #fff; border: 1px solid var(--line); border-radius: .75rem; padding: .5rem; overflow: hidden; }
        figure svg { display: block; width: 100%; height: auto; }
        figure svg.tall { max-width: 30rem; margin: 0 auto; }
        figure svg.wide { display: none; }
        @media (min-width: 48rem) { figure svg.wide { display: block; } figure svg.tall { display: none; } }
        a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
        nav { position: sticky; top: 0; z-index: 1; margin: 0 -1rem 1rem; background: var(--card); border-block: 1px solid var(--line); overflow-x: auto; }
        nav p { display: none; margin: 0 0 .25rem; font-size: .8rem; font-weight: 600; letter-spacing: .04em; color: var(--soft); }
        nav ul { display: flex; gap: .25rem; width: max-content; margin: 0; padding: .35rem .75rem; list-style: none; }
        nav a { display: block; padding: .25rem .6rem; border-radius: .4rem; text-decoration: none; color: inherit; font-size: .92rem; }
        nav a:hover, nav a[aria-current] { background: var(--wash); color: var(--accent); }
        main { min-width: 0; }
        details { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 0 1.1rem; margin: 0 0 1rem; }
        details[open] { padding-bottom: .6rem; }
        summary { cursor: pointer; list-style: none; display: flex; align-items: center; gap: .5rem; padding: .8rem 0; }
        summary::-webkit-details-marker { display: none; }
        summary::after {
          content: ""; flex: none; width: .5rem; height: .5rem; margin-inline: auto .3rem; border: solid var(--soft);
          border-width: 0 2px 2px 0; transform: rotate(-45deg); transition: transform .15s;
        }
        details[open] > summary::after { transform: rotate(45deg) translate(-2px, -2px); }
        h2 { font-size: 1.25rem; line-height: 1.35; margin: 0; min-width: 0; }
        h3 { font-size: 1rem; margin: 1.3rem 0 .35rem; color: var(--soft); font-weight: 650; }
        summary + h3 { margin-top: .1rem; }
        h4, h5, h6 { font-size: 1rem; margin: 1rem 0 .3rem; }
        p { margin: .4rem 0; }
        main ul, main ol { margin: .3rem 0 .6rem; padding-inline-start: 1.4rem; }
        main li { margin: .3rem 0; }
        main li::marker { color: var(--soft); }
        main small { font-size: .88rem; color: var(--soft); }
        main em { color: var(--soft); }
        main em.unverified { color: var(--ink); background: var(--doubt); border-radius: .3rem; padding: .05rem .35rem; font-style: normal; font-size: .85rem; }
        pre { overflow-x: auto; padding: .75rem; background: var(--ground); border-radius: .5rem; }
        code { font: .88em ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
        blockquote { margin: .5rem 0; padding: 0 1rem; border-inline-start: 3px solid var(--line); color: var(--soft); }
        table { border-collapse: collapse; width: 100%; font-size: .95rem; margin: .4rem 0 .8rem; }
        th, td { text-align: start; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        th { color: var(--soft); font-weight: 600; overflow-wrap: normal; }
        td:not(:first-child):not(:nth-child(2):last-child) { white-space: nowrap; }
        td:last-child { font-variant-numeric: tabular-nums; }
        @media (max-width: 47.99rem) { main table { display: block; overflow-x: auto; } }
        @media (min-width: 62rem) {
          .page { display: grid; grid-template-columns: 16rem minmax(0, 1fr); column-gap: 2rem; align-items: start; padding-top: 2rem; }
          html { scroll-padding-top: 1rem; }
          header { grid-column: 1 / -1; }
          nav { top: 1rem; margin: 0; padding: .75rem; max-height: calc(100vh - 2rem); overflow-y: auto; border: 1px solid var(--line); border-radius: .75rem; }
          nav p { display: block; padding: 0 .6rem; }
          nav ul { display: block; width: auto; padding: 0; }
        }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } summary::after { transition: none; } }
        @media print {
          :root { --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --wash: #fff; --doubt: #fff; color-scheme: light; }
          @page { margin: 16mm 14mm; }
          body { font-size: 10pt; line-height: 1.45; }
          .page { display: block; max-width: none; padding: 0; }
          nav, summary::after { display: none; }
          details { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 0; margin: 0; }
          details::details-content { content-visibility: visible; block-size: auto; }
          summary { display: block; }
          summary, h2, h3, h4 { break-after: avoid; }
          main em.unverified { outline: 1px solid var(--line); }
          li, tr, figure { break-inside: avoid; }
          figure { border: 0; padding: 0; }
          figure svg.wide { display: block; }
          figure svg.tall { display: none; }
        }

        """;
}
