namespace DailyInsights.Reports.Html;

/// <summary>What the index page has beyond the style of a report.</summary>
internal static class IndexAssets
{
    public const string Style = """

        input[type=search] {
          width: 100%; max-width: 34rem; padding: .6rem .9rem; font: inherit; color: inherit; background: var(--card);
          border: 1px solid var(--line); border-radius: .6rem;
        }
        input[type=search]:focus { outline: 2px solid var(--accent); outline-offset: 1px; }
        aside { display: flex; gap: 1rem; margin: 0 -1rem 1rem; padding: 0 1rem; overflow-x: auto; align-items: start; }
        aside table { flex: none; width: auto; table-layout: fixed; font-size: .85rem; margin: 0; padding: .5rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; border-collapse: separate; }
        aside caption { font-weight: 600; padding: .2rem; }
        aside th, aside td { text-align: center; border: 0; padding: 0; width: 2rem; height: 1.9rem; vertical-align: middle; color: var(--soft); font-weight: 400; }
        aside td a { display: block; line-height: 1.9rem; border-radius: .4rem; background: var(--wash); color: var(--accent); text-decoration: none; font-weight: 650; }
        figure { margin-bottom: 1rem; }
        article { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .8rem 1.1rem; margin: 0 0 1rem; }
        article h2 { margin-bottom: .4rem; }
        article h2 small { font-weight: 400; margin-inline-start: .4rem; }
        article details { display: block; background: none; border: 0; padding: 0; margin: 0; }
        article details[open] { padding: 0; }
        article summary { display: inline-flex; padding: .15rem 0; }
        [hidden] { display: none; }
        @media (min-width: 62rem) {
          .page { grid-template-columns: 18rem minmax(0, 1fr); }
          aside { display: block; margin: 0; padding: 0; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
        }

        """;

    /// <summary>Shows the titles that hold every word that was typed, or that stand in a category or digest that does.</summary>
    public const string Script = """

        "use strict";
        const box = document.querySelector("input[type=search]");
        const figure = document.querySelector("figure");
        const status = document.querySelector("[role=status]");
        const fold = text => text.normalize("NFKC").toLowerCase();
        const digests = [...document.querySelectorAll("article")].map(node => ({
          node,
          text: fold(node.querySelector("h2").textContent),
          groups: [...node.querySelectorAll("details")].map(group => ({
            node: group,
            text: fold(group.querySelector("summary").textContent),
            papers: [...group.querySelectorAll("li")].map(paper => ({ node: paper, text: fold(paper.textContent) })),
          })),
        }));
        const search = () => {
          const words = fold(box.value).split(/\s+/).filter(Boolean);
          if (figure) figure.hidden = words.length > 0;
          let any = false;
          for (const digest of digests) {
            let found = !words.length;
            for (const group of digest.groups) {
              const above = digest.text + " " + group.text;
              const whole = words.every(word => above.includes(word));
              let inside = whole;
              for (const paper of group.papers) {
                const hit = whole || words.every(word => (above + " " + paper.text).includes(word));
                paper.node.hidden = !hit;
                inside ||= hit;
              }
              group.node.hidden = !inside;
              group.node.open = words.length > 0 && inside && !whole;
              found ||= inside;
            }
            digest.node.hidden = !found;
            any ||= found;
          }
          status.hidden = any;
        };
        box.addEventListener("input", search);
        search();

        """;
}
