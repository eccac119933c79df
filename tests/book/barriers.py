"""What axe-core finds in a page: barriers to readers who do not see, or who use no mouse."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What opens fades in; axe-core is to see the colours that stay.
STILL = """new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  .then(() => Promise.all(document.getAnimations().map(fading => fading.finished)))"""
# Of what passes, one element each is enough; what is seen of a formula is hidden from readers of
# the screen, who hear its MathML. (It preloads style sheets by writing one into the page, which the
# policy forbids.)
RUN = """([part, tags]) => axe.run(
  part ? {include: [[part]], exclude: [['.katex-html']]} : {exclude: [['.katex-html']]},
  {runOnly: tags, resultTypes: ['violations'], preload: false})"""
# Ten thousand coloured words of code, of fifty looks, and as many parts of formulas: of each look
# one word stays a part of its own in each block, and a formula becomes an empty box of its size,
# heard as one text.
THIN = """() => {
  const boxes = [...document.querySelectorAll('.katex-html')]
    .map(formula => [formula, formula.getBoundingClientRect()]);
  for (const [formula, {width, height}] of boxes) {
    formula.replaceChildren();
    Object.assign(formula.style,
      {display: 'inline-block', width: `${width}px`, height: `${height}px`});
  }
  for (const formula of document.querySelectorAll('.katex-mathml math'))
    formula.replaceChildren(formula.textContent);
  for (const block of document.querySelectorAll('.highlight pre')) {
    const alike = new Map();
    for (const word of block.querySelectorAll('span:not(:has(*))')) {
      const {color, backgroundColor, fontSize, fontWeight} = getComputedStyle(word);
      const look = [color, backgroundColor, fontSize, fontWeight].join();
      alike.set(look, [...alike.get(look) ?? [], word]);
    }
    for (const [, ...others] of alike.values())
      for (const word of others) word.replaceWith(word.textContent);
  }
}"""


def barriers(page: Page, part: str = "", looked: Iterable[str] = ()) -> list[str]:
    """Return the barriers in a page, or in the part of it that a selector names.

    looked names rules that have to find something to look at. axe-core comes by the debugger, since
    the page's policy lets no script tag bring it.
    """
    page.evaluate(STILL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(RUN, [part, WCAG])
    assert found["passes"], "axe-core looked at nothing"
    assert set(looked) <= {rule["id"] for rule in found["passes"]}
    return [
        f"{violation['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def thin(page: Page) -> None:
    """Take out of a page what axe-core would look at a thousand times alike; for its last look."""
    page.evaluate(THIN)
