"""What the notes claim, with verdicts, from claims.yml alone: a chapter's table, and the ledger.

The directive {claims} with a chapter's name lists that chapter's claims, each linked to the first
cell that settles it. The directive {ledger} lists all of them, with every cell that settles them;
{verdicts} counts them in a sentence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import yaml
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective, SphinxRole

from . import common, markup

# The pages that count what all pages settled, or link to it.
COUNTED = ("book/closing", "book/errata", "book/ledger")
STORE = "course_claims"  # in Sphinx's own metadata of each page
VERDICTS = {"holds": "✓ holds", "slip": "✗ slip", "loose": "≈ loose"}
Row = dict[str, str]


class settled(nodes.inline):  # type: ignore[misc]  # docutils is untyped here, and its nodes small
    """The place of the links to all cells that settle a claim, or of the sentence that counts."""


class _FromClaims(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    def rows(self) -> list[Row]:
        """Return the rows of claims.yml; the page depends on the file."""
        self.path = Path(self.env.srcdir) / "book" / "claims.yml"
        self.env.note_dependency(str(self.path))
        rows: list[Row] = yaml.safe_load(self.path.read_text(encoding="utf-8"))
        return rows

    def parsed(self, lines: list[str]) -> nodes.container:
        """Return Markdown as nodes, in a container that the style sheet knows."""
        return common.parsed(self, lines, self.path, "claims")


class Claims(_FromClaims):
    """A table of one chapter's claims, each linked to the first cell that settles it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        rows = [row for row in self.rows() if row["chapter"] == self.arguments[0]]
        if not rows:
            raise self.error(f"no claim of {self.arguments[0]} in {self.path}")
        lines = ["| Claim | The notes say | Verdict | What is right |", "|---|---|---|---|"]
        for row in rows:
            link = f'<a href="#claim-{row["id"].lower()}">{row["id"]}</a>'
            verdict = VERDICTS[row["verdict"]]
            lines.append(f"| {link} | {_cell(row['notes'])} | {verdict} | {_cell(row['right'])} |")
        return [self.parsed(lines)]


class Ledger(_FromClaims):
    """A section for each chapter, with a table of its claims and of all that settles them."""

    def run(self) -> list[nodes.Node]:
        """Return a sentence that counts, and the sections."""
        chapters: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows():
            chapters[row["chapter"]].append(row)
        return [_count(), *(self._section(name, rows) for name, rows in chapters.items())]

    def _section(self, chapter: str, rows: list[Row]) -> nodes.section:
        lines = ["| Claim | The notes say | What is right | Settled by |", "|---|---|---|---|"]
        lines += [
            f"| {row['id']} {VERDICTS[row['verdict']]} | {_cell(row['notes'])} "
            f"| {_cell(row['right'])} | {{settled}}`{row['id']}` |"
            for row in rows
        ]
        title = self._title(chapter)
        section = nodes.section(ids=[f"ledger-{nodes.make_id(chapter)}"], names=[title])
        section += nodes.title(title, title)
        table = self.parsed(lines)
        table["classes"].append("ledger")
        section += table
        return section

    def _title(self, chapter: str) -> str:
        """Return the chapter's own title; the page depends on its file."""
        path = Path(self.env.srcdir) / "book" / f"{chapter}.md"
        self.env.note_dependency(str(path))
        lines = path.read_text(encoding="utf-8").splitlines()
        return next(line.removeprefix("# ") for line in lines if line.startswith("# "))


class Verdicts(_FromClaims):
    """A sentence that counts the claims, their verdicts, and the cells that settle them."""

    def run(self) -> list[nodes.Node]:
        """Return the sentence."""
        self.rows()
        return [_count()]


def _count() -> nodes.paragraph:
    """Return a paragraph whose sentence is written when every page has been executed."""
    count = nodes.paragraph()
    count += settled("", claim="")
    return count


class SettledRole(SphinxRole):  # type: ignore[misc]  # Sphinx is untyped here
    """The role {settled}`P4`: links to all cells that settle the claim."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the place; it is filled when every page has been executed."""
        return [settled("", claim=self.text)], []


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def settlings(doctree: nodes.document) -> list[dict[str, str]]:
    """Return what a page's cells settled, in the page's order: claim, how, anchor.

    The places are those that dlcourse.proof prints: an anchor such as claim-p4-2, then the mark
    and the word, such as "✓ proved".
    """
    found = []
    for place in doctree.findall(nodes.raw):
        for anchor in markup.ids(place.astext()):
            mark = place.parent.next_node(nodes.strong)
            name, claim, *_ = [*anchor.split("-"), ""]
            if mark is not None and name == "claim" and claim[1:].isdigit():
                how = mark.astext().split()[-1]
                found.append({"claim": claim.upper(), "how": how, "anchor": anchor})
    return found


def _collect(app: Sphinx, doctree: nodes.document) -> None:
    app.env.metadata[app.env.docname][STORE] = settlings(doctree)


def _fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    places = list(doctree.findall(settled))
    found: dict[str, list[tuple[str, dict[str, str]]]] = defaultdict(list)
    for name, metadata in sorted(app.env.metadata.items()):
        for record in metadata.get(STORE, []):
            found[record["claim"]].append((name, record))
    for place in places:
        if place["claim"]:
            cells = found[place["claim"]]
            told = told_apart([record["how"] for _, record in cells])
            links = [_link(app, page, *cell, text) for cell, text in zip(cells, told, strict=True)]
            place.replace_self([n for link in links for n in (link, nodes.Text(" "))][:-1])
        else:
            place.replace_self(nodes.Text(_counted(app, found)))


def told_apart(words: list[str]) -> list[str]:
    """Return each word, with its number where it comes more than once: proved 1, proved 2."""
    often = Counter(words)
    numbers = [words[: place + 1].count(word) for place, word in enumerate(words)]
    both = zip(words, numbers, strict=True)
    return [f"{word}\u00a0{number}" if often[word] > 1 else word for word, number in both]


def _counted(app: Sphinx, found: dict[str, list[tuple[str, dict[str, str]]]]) -> str:
    rows = yaml.safe_load((Path(app.srcdir) / "book" / "claims.yml").read_text(encoding="utf-8"))
    verdicts = Counter(row["verdict"] for row in rows)
    ways = Counter(record["how"] for settlings in found.values() for _, record in settlings)
    proofs = ways["proved"] + ways["followed"] + ways["evaluated"]
    alone = f" ({ways['evaluated']} of them by evaluation alone)" if ways["evaluated"] else ""
    none = {"computed": "computations", "defined": "definitions"}
    beside = " and ".join(f"{ways[how]} {words}" for how, words in none.items() if ways[how])
    return (
        f"Of the {len(rows)} claims, {verdicts['holds']} hold, {verdicts['slip']} are slips and "
        f"{verdicts['loose']} are loose. {sum(ways.values())} cells settle them: "
        f"{proofs} proofs{alone}, {ways['refuted']} refutations and "
        f"{ways['measured']} measurements{f', beside {beside}' if beside else ''}."
    )


def _link(app: Sphinx, here: str, page: str, record: dict[str, str], text: str) -> nodes.reference:
    uri = f"{app.builder.get_relative_uri(here, page)}#{record['anchor']}"
    title = f"{record['claim']}: {record['how']} in {app.env.titles[page].astext()}"
    return nodes.reference("", text, internal=True, refuri=uri, reftitle=title)


def _always_write(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    return [page for page in COUNTED if page in env.all_docs]


def setup(app: Sphinx) -> None:
    """Register the directives and the role, and fill the ledger when all pages are executed."""
    app.add_node(settled)
    app.add_directive("claims", Claims)
    app.add_directive("ledger", Ledger)
    app.add_directive("verdicts", Verdicts)
    app.add_role("settled", SettledRole())
    app.connect("doctree-read", _collect)
    app.connect("env-updated", _always_write)
    app.connect("doctree-resolved", _fill)
