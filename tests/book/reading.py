"""A page as a screen reader goes through it, from the tree that Chromium gives to such programs.

The words for roles and formulas are plain ones of our own: each program has others, and reads
MathML by its own rules. The order, the names, and what is left out are the browser's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

# What begins a line of its own, and the word that it is announced by.
BLOCKS = {
    "heading": "heading",
    "paragraph": "",
    "listitem": "item",
    "DescriptionListTerm": "term",
    "DescriptionListDetail": "",
    "term": "term",
    "definition": "",
    "Figcaption": "caption",
    "caption": "caption",
    "figure": "figure",
    "Figure": "figure",
    "row": "row",
    "table": "table",
    "Pre": "code",
    "group": "",
    "region": "region",
    "navigation": "navigation",
    "article": "article",
    "main": "main",
    "banner": "banner",
    "contentinfo": "foot",
    "search": "search",
    "complementary": "aside",
    "note": "note",
    "status": "status",
    "list": "",
    "LayoutTable": "",
    "LayoutTableRow": "",
}
# What stands within a line, and is told with its name.
WITHIN = {
    "link": "link",
    "button": "button",
    "DisclosureTriangle": "fold",
    "image": "picture",
    "slider": "slider",
    "textbox": "field",
    "searchbox": "field",
    "radio": "choice",
    "checkbox": "box",
    "progressIndicator": "progress",
}
CONTROLS = WITHIN.keys() - {"image", "progressIndicator"}
MATHS = "MathMLMath"
ICONS = re.compile(r"[\ue000-\uf8ff]")  # letters of the icon font, which no program has a word for


@dataclass
class Node:
    """A part of the tree: what it is, what it is called, what is in it."""

    role: str
    name: str
    level: int
    ignored: bool
    parts: list[Node] = field(default_factory=list)

    def all(self) -> Iterator[Node]:
        """Return it and all that is in it, in the order of reading; without what is not told."""
        if not self.ignored:
            yield self
        for part in self.parts:
            yield from part.all()

    def pictures(self) -> Iterator[Node]:
        """Return the pictures in it, but for the icons of buttons, which are not told."""
        if self.role == "image" and not self.ignored:
            yield self
        for part in self.parts if self.role != "button" else ():
            yield from part.pictures()


def tree(page: Page) -> Node:
    """Return the tree of an open page."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    known = {node["nodeId"]: _read(node) for node in nodes}
    for node in nodes:
        known[node["nodeId"]].parts = [
            known[one] for one in node.get("childIds", ()) if one in known
        ]
    return known[nodes[0]["nodeId"]]


def _read(node: Mapping[str, Any]) -> Node:
    facts = {fact["name"]: fact["value"].get("value") for fact in node.get("properties", ())}
    return Node(
        role=str(node.get("role", {}).get("value", "")),
        name=ICONS.sub("", str(node.get("name", {}).get("value", ""))),
        level=int(facts.get("level") or 0),
        ignored=bool(node.get("ignored")),
    )


def lines(top: Node) -> list[str]:
    """Return what is read out, a line for each block."""
    found: list[list[str]] = [[]]

    def tell(node: Node) -> None:
        if node.role in ("InlineTextBox", "ListMarker") or node.role.startswith("MathML"):
            if node.role == MATHS and not node.ignored:
                found[-1].append(f"[formula: {spoken(node)}]")
            return
        if node.role == "StaticText":
            if not node.ignored:
                found[-1].append(node.name)
            return
        if not node.ignored and node.role in WITHIN:
            found[-1].append(f"[{WITHIN[node.role]}: {node.name}]")
            return
        block = not node.ignored and node.role in BLOCKS
        if block:
            word = BLOCKS[node.role]
            if node.role == "heading":
                word += f" {node.level}"
            if word:
                found.append([f"{word}:"])
            elif found[-1] != ["item:"]:
                found.append([])
        if not node.ignored and node.role in ("cell", "gridcell", "columnheader", "rowheader"):
            found[-1].append("|")
        for part in node.parts:
            tell(part)
        if block:
            found.append([])

    tell(top)
    joined = (" ".join(" ".join(line).split()) for line in found)
    return [line for line in joined if line and not line.endswith("article:")]


def spoken(node: Node) -> str:
    """Return a formula in words."""
    if node.role == "StaticText":
        return node.name.strip()
    parts = [words for part in node.parts if (words := spoken(part))]
    match node.role, parts:
        case "MathMLFraction", [above, below]:
            return f"{_grouped(above)} over {_grouped(below)}"
        case (("MathMLSub" | "MathMLUnder"), [base, below]):
            return f"{base} sub {_grouped(below)}"
        case (("MathMLSup" | "MathMLOver"), [base, above]):
            return f"{base} super {_grouped(above)}"
        case (("MathMLSubSup" | "MathMLUnderOver"), [base, below, above]):
            return f"{base} sub {_grouped(below)} super {_grouped(above)}"
        case "MathMLSquareRoot", _:
            return f"root of {_grouped(' '.join(parts))}"
        case "MathMLTableRow", _:
            return " | ".join(parts)
        case "MathMLTable", _:
            return " ; ".join(parts)
    return " ".join(parts)


def _grouped(words: str) -> str:
    return f"({words})" if " " in words else words


# What a reader who sees the page finds in it: pictures, headings, formulas, and where blocks stand.
SEEN = """() => {
  const article = document.querySelector('article');
  const shown = part => part.checkVisibility({visibilityProperty: true});
  const words = part => {
    const copy = part.cloneNode(true);
    const unheard = copy.querySelectorAll('.katex-html, annotation, .headerlink');
    for (const one of unheard) one.remove();
    return copy.textContent.replace(/\\s+/g, '');
  };
  const tops = [];
  for (const section of article.querySelectorAll('section'))
    tops.push([...section.children].filter(shown)
      .filter(part => getComputedStyle(part).float === 'none')
      .map(part => part.getBoundingClientRect().top));
  return {
    headings: [...article.querySelectorAll('h1, h2, h3, h4')].filter(shown)
      .map(part => [Number(part.tagName[1]), words(part)]),
    pictures: [...article.querySelectorAll('figure img, figure svg.moving-figure')].filter(shown)
      .map(part => part.alt ?? part.getAttribute('aria-label')),
    formulas: [...article.querySelectorAll('math')].filter(shown).length,
    backwards: tops.filter(ones => ones.some((top, at) => at && top < ones[at - 1] - 1)).length,
  };
}"""


def faults(page: Page, top: Node) -> list[str]:
    """Return where the tree and what is seen in the page differ, and what has no name."""
    seen = page.evaluate(SEEN)
    found = []
    main = [node for node in top.all() if node.role == "main"]
    if len(main) != 1:
        return [f"{len(main)} main parts, not one"]
    told = list(main[0].all())
    headings = [[node.level, _bare(node)] for node in told if node.role == "heading"]
    if headings != seen["headings"]:
        lost = [one for one in seen["headings"] if one not in headings]
        found.append(f"headings are told otherwise than they stand: {lost or headings}")
    pictures = [node.name for node in main[0].pictures()]
    if pictures != seen["pictures"]:
        found.append(f"{len(seen['pictures'])} pictures are seen, {len(pictures)} are told")
    formulas = sum(node.role == MATHS for node in told)
    if formulas != seen["formulas"]:
        found.append(f"{seen['formulas']} formulas are seen, {formulas} are told")
    found += [
        f"a {n.role} has no name" for n in top.all() if n.role in CONTROLS and not n.name.strip()
    ]
    names = [node.name for node in top.all() if node.role == "navigation"]
    if len(set(names)) != len(names) or "" in names:
        found.append(f"menus that cannot be told apart: {names}")
    if seen["backwards"]:
        found.append(f"{seen['backwards']} sections are seen in another order than they are told")
    return found


def _bare(node: Node) -> str:
    """Return a heading's letters, without its own link."""
    if node.role == "link" and "#" in [part.name for part in node.parts]:
        return ""
    words = node.name if node.role == "StaticText" and not node.ignored else ""
    return "".join([*words.split(), *map(_bare, node.parts)])
