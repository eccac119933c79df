"""Symbols: each chapter says its own once, and one page lists them all, made from the chapters.

The directive {symbols} of a chapter holds a line for each: `$w$ | the weights, $(d,)$`. A letter
with another accent is another symbol; subscripts and primes are not. SymPy's symbols in cells count
too. The directive {all-symbols} makes the page to look things up: symbol, meaning, and a link to
the place where each chapter first uses it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from . import common

GREEK = re.findall(
    r"\w+",
    "alpha beta gamma delta varepsilon epsilon zeta eta theta iota kappa lambda mu nu xi pi rho "
    "sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega",
)
ACCENTS = ("hat", "tilde", "bar", "dot")
# What a formula holds beside symbols: words, environments, space, and the d of a derivative.
NO_SYMBOLS = (
    re.compile(r"\\(?:text|textrm|mathrm|operatorname|begin|end)\{[^{}]*\}"),
    re.compile(r"\\\\\[[\d.]+(?:ex|em)\]"),
    re.compile(r"(?<=\{)d(?=\}\{d)"),
    re.compile(r"(?<![A-Za-z\\])d(?=[A-Za-z]|\\hat)"),
)
SYMBOL = re.compile(
    rf"\\(?P<accent>{'|'.join(ACCENTS)})\b\s*\{{?\s*(?P<under>\\?[A-Za-z]+?)(?=\W|_|\d|$)\}}?"
    r"|\\(?P<command>[A-Za-z]+)|(?P<letter>[A-Za-z])"
)
BLOCK = re.compile(r"^```\{symbols\}\n(.*?)^```$", re.DOTALL | re.MULTILINE)
GIVEN = re.compile(r"sp\.[sS]ymbols?\(\s*r?\"([^\"]+)\"")
NO_FORMULAS = (
    re.compile(r"\A---.*?^---\s*$", re.DOTALL | re.MULTILINE),
    re.compile(r"^```.*?^```\s*$", re.DOTALL | re.MULTILINE),
    re.compile(r"`[^`\n]*`"),
)
FORMULA = re.compile(r"\$\$(.*?)\$\$|\$([^$]+)\$", re.DOTALL)
KINDS = ("Small letters", "Capital letters", "Greek letters")
OUTSIDE = {"cell", "claims", "exercise", "symbols"}  # classes of what is no text of a chapter's own


@dataclass(frozen=True)
class Line:
    """One line of a chapter's list: the symbols as they are written, and what they mean."""

    symbols: tuple[str, ...]
    written: str
    meaning: str


def symbols(formula: str) -> list[str]:
    r"""Return the symbols of a formula in LaTeX, in its order, such as w, \eta or \hat{y}."""
    for pattern in NO_SYMBOLS:
        formula = pattern.sub(" ", formula)
    found = []
    for match in SYMBOL.finditer(formula):
        if match["accent"]:
            found.append(rf"\{match['accent']}{{{match['under']}}}")
        elif match["letter"]:
            found.append(match["letter"])
        elif match["command"] in GREEK:
            found.append(rf"\{match['command']}")
    return found


def formulas(source: str) -> list[str]:
    """Return the formulas of a page's own text: not those of its cells, nor of its directives."""
    for pattern in NO_FORMULAS:
        source = pattern.sub(" ", source)
    return [displayed or inline for displayed, inline in FORMULA.findall(source)]


def listed(source: str) -> list[Line]:
    """Return the lines of a chapter's list; ValueError where a line is not `symbols | meaning`."""
    found = []
    for block in BLOCK.findall(source):
        for line in filter(None, map(str.strip, block.splitlines())):
            written, _, meaning = (part.strip() for part in line.partition("|"))
            names = tuple(
                name for _, inline in FORMULA.findall(written) for name in symbols(inline)
            )
            if not names or not meaning:
                raise ValueError(f"{line!r} is no line of symbols; wanted: $w$ | the weights")
            found.append(Line(names, written, meaning))
    return found


def named_in_cells(source: str) -> list[str]:
    """Return the letters of the symbols that a page's cells give to SymPy, which prints them."""
    found = []
    for names in GIVEN.findall(source):
        for name in re.split(r"[\s,]+", names):
            letter = re.split(r"[\d:_]", name)[0].replace("yhat", r"\hat{y}")
            found += symbols(rf"\{letter}" if letter in GREEK else letter)
    return found


def problems(source: str) -> list[str]:
    """Return in words what keeps a chapter from giving each letter of its formulas one meaning."""
    times = Counter(name for line in listed(source) for name in line.symbols)
    used = [name for formula in formulas(source) for name in symbols(formula)]
    used += named_in_cells(source)
    found = [f"{name} is listed twice" for name, number in times.items() if number > 1]
    found += [f"{name} is used, and not listed" for name in dict.fromkeys(used) if not times[name]]
    return found + [f"{name} is listed, and not used" for name in times if name not in used]


def anchor(symbol: str) -> str:
    r"""Return the id of a symbol's first place in a page: \hat{Y} gives symbol-hat-capital-y."""
    words = re.findall(r"[A-Za-z]+", symbol)
    return "-".join(["symbol", *(f"capital-{w.lower()}" if w[0].isupper() else w for w in words)])


def spoken(symbol: str) -> str:
    r"""Return how a symbol is read: \eta is eta, \hat{y} is y hat, W is W."""
    *accents, letter = re.findall(r"[A-Za-z]+", symbol)
    return " ".join([letter.removeprefix("var"), *accents])


class Symbols(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """A chapter's list of symbols, folded to one line."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the list, each symbol linked to the place where it is first used."""
        try:
            lines = listed("```{symbols}\n" + "\n".join(self.content) + "\n```")
        except ValueError as problem:
            raise self.error(str(problem)) from problem
        rows = ["| Symbol | Meaning |", "|---|---|"]
        rows += [f"| {_linked(line.written)} | {_cell(line.meaning)} |" for line in lines]
        table = common.parsed(self, rows, Path(self.env.doc2path(self.env.docname)), "symbols")
        table["listed"] = [name for line in lines for name in line.symbols]
        title = "<details class='fold symbols-list'><summary>The symbols of this chapter</summary>"
        ends = [nodes.raw("", html, format="html") for html in (title, "</details>")]
        return [ends[0], table, ends[1]]


class AllSymbols(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """The symbols of all chapters, made from their lists."""

    def run(self) -> list[nodes.Node]:
        """Return a section each for small letters, capital letters and Greek ones."""
        folder = Path(self.env.srcdir) / "book"
        kinds: dict[str, dict[tuple[str, str], list[str]]] = {
            title: defaultdict(list)
            for title in ("Small letters", "Capital letters", "Greek letters")
        }
        for path in sorted(folder.glob("[0-9]*.md")):
            self.env.note_dependency(str(path))
            for line in listed(path.read_text(encoding="utf-8")):
                for symbol in line.symbols:
                    kinds[_kind(symbol)][symbol, line.meaning].append(path.stem)
        return [self._section(title, rows, folder) for title, rows in kinds.items() if rows]

    def _section(
        self, title: str, rows: dict[tuple[str, str], list[str]], folder: Path
    ) -> nodes.section:
        lines = ["| Symbol | Meaning | Chapters |", "|---|---|---|"]
        for symbol, meaning in sorted(rows, key=lambda row: _order(row[0])):
            pages = rows[symbol, meaning]
            links = ", ".join(
                f'<a href="{page}.html#{anchor(symbol)}">{int(page[:2])}</a>' for page in pages
            )
            read = spoken(symbol)
            words = f"${symbol}$" if read == symbol else f"${symbol}$ ({read})"
            lines.append(f"| {words} | {_cell(meaning)} | {links} |")
        section = nodes.section(ids=[nodes.make_id(title)], names=[title])
        section += nodes.title(title, title)
        section += common.parsed(self, lines, folder, "symbols")
        return section


def _linked(written: str) -> str:
    """Return formulas as Markdown, each linked to the place where its symbol is first used."""

    def link(found: re.Match[str]) -> str:
        symbol = symbols(found[2])[0]
        label = f"{spoken(symbol)}, where it is first used"  # a formula has no name of its own
        return f'<a href="#{anchor(symbol)}" aria-label="{label}">{found[0]}</a>'

    return FORMULA.sub(link, written)


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def _kind(symbol: str) -> str:
    letter = re.findall(r"[A-Za-z]+", symbol)[-1]
    return KINDS[2 if len(letter) > 1 else int(letter.isupper())]


def _order(symbol: str) -> tuple[int, str]:
    """Letters in the alphabet's order, each before itself with an accent."""
    *accents, letter = re.findall(r"[A-Za-z]+", symbol)
    place = GREEK.index(letter) if letter in GREEK else ord(letter)
    return place, "".join(accents)


def _mark_places(_app: Sphinx, doctree: nodes.document) -> None:
    """Give the first formula with each symbol an id to link to.

    The place of a symbol that no formula of the text has, but a cell, is the list.
    """
    lists = [box for box in doctree.findall(nodes.container) if "listed" in box]
    if not lists:
        return
    seen: set[str] = set()
    for formula in list(_own_formulas(doctree)):
        new = [name for name in dict.fromkeys(symbols(formula.astext())) if name not in seen]
        seen.update(new)
        place = formula.parent.index(formula)
        formula.parent[place:place] = [_place(name) for name in new]
    lists[0][0:0] = [_place(name) for name in lists[0]["listed"] if name not in seen]


def _place(symbol: str) -> nodes.target:
    return nodes.target("", "", ids=[anchor(symbol)])


def _own_formulas(doctree: nodes.document) -> Iterator[nodes.Element]:
    """Yield a page's formulas, without those of lists, tables of claims, exercises and cells."""
    for formula in doctree.findall(lambda node: isinstance(node, nodes.math | nodes.math_block)):
        box = formula.parent
        while box is not None and not _is_outside(box):
            box = box.parent
        if box is None:
            yield formula


def _is_outside(box: nodes.Element) -> bool:
    return not OUTSIDE.isdisjoint(box.get("classes", ()))


def setup(app: Sphinx) -> None:
    """Register both directives, and mark the places when a page is read."""
    app.add_directive("symbols", Symbols)
    app.add_directive("all-symbols", AllSymbols)
    app.connect("doctree-read", _mark_places)
