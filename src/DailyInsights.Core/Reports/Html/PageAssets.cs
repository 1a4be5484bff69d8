using System.Security.Cryptography;
using System.Text;

namespace DailyInsights.Reports.Html;

/// <summary>The style and the script of a page, and the policy that allows these two and nothing else.</summary>
internal static partial class PageAssets
{
    /// <summary>Allows one style and one script by their hashes, and no request. See <see href="https://www.w3.org/TR/CSP3/"/>.</summary>
    public static string Policy(string style, string script) =>
        $"default-src 'none'; style-src {Hash(style)}; script-src {Hash(script)}; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>
    /// Marks in the contents where the reader is, and opens a folded category that a link leads to or that is printed. A page without it
    /// is whole.
    /// </summary>
    public const string Script = """

        "use strict";
        const links = new Map([...document.querySelectorAll("nav a")].map(a => [decodeURIComponent(a.hash.slice(1)), a]));
        const heads = [...document.querySelectorAll("main h2[id]")];
        const mark = () => {
          let here = heads[0];
          for (const head of heads) if (head.getBoundingClientRect().top < innerHeight / 3) here = head;
          for (const [id, link] of links) {
            if (here && id === here.id) {
              if (link.getAttribute("aria-current") !== "location") {
                link.setAttribute("aria-current", "location");
                const nav = link.closest("nav");
                nav.scrollTop = link.offsetTop - nav.clientHeight / 2;
                nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
              }
            } else link.removeAttribute("aria-current");
          }
        };
        let due = false;
        addEventListener("scroll", () => {
          if (due) return;
          due = true;
          requestAnimationFrame(() => { due = false; mark(); });
        }, { passive: true });
        const unfold = () => {
          const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
          const fold = target && target.closest("details");
          if (fold) { fold.open = true; target.scrollIntoView(); }
        };
        addEventListener("hashchange", unfold);
        addEventListener("beforeprint", () => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
        unfold();
        mark();

        """;
}
