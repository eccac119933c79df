"""Nodes of a page as plain Markdown, such as JupyterLab and Colab show: formulas as $…$, no MyST.

The nodes are the ones after Sphinx has resolved roles and references. Links lead to the book where
its address is known; elsewhere their words stay. A node that nobody thought of is an error: a
notebook never loses a part of its page in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape

from bs4 import BeautifulSoup
from docutils import nodes
from sphinx import addnodes

from ..exercises import exercise_card

MARKS = re.compile(r"([\\`*_$<])")  # what Markdown, HTML or a formula begins with
FIRST = re.compile(r"^(#{1,6}|[>+-]|\d+(?=[.)]))(?=[\s.)])")  # what a block begins with
UNSEEN = (nodes.target, nodes.comment, nodes.system_message, addnodes.index, addnodes.toctree)


class UnknownNodeError(Exception):
    """A node for which there is no Markdown; the message says which."""


@dataclass(frozen=True)
class Plain:
    """Writes the nodes of one page.

    link: gives an address to a link's target as the page has it, or nothing.
    numbers: of the page's labelled formulas and figures, by their ids, such as "1.2".
    card: the address of a question, and the notebook that it is answered in, by its card.
    moves: whether an image has a slider in the book.
    """

    link: Callable[[str], str]
    numbers: Mapping[str, str] = field(default_factory=dict)
    card: Callable[[exercise_card], tuple[str, str]] = lambda _: ("", "")
    moves: Callable[[nodes.image], bool] = lambda _: False

    def inline(self, parent: nodes.Element, *, table: bool = False) -> str:
        """Return what stands within a paragraph, in one line."""
        written: list[str] = []
        links: list[tuple[int, str]] = []  # of <a …>: where it begins, and its target
        for node in parent.children:
            if isinstance(node, nodes.raw):
                tags = BeautifulSoup(node.astext(), "html.parser").find_all(limit=1)
                if tags and tags[0].name == "a" and tags[0].get("href"):
                    links.append((len(written), str(tags[0]["href"])))
                elif node.astext() == "</a>" and links:
                    start, target = links.pop()
                    written[start:] = [_linked("".join(written[start:]), self.link(target))]
                elif not (tags and tags[0].name in ("a", "span")) and node.astext()[:2] != "</":
                    raise UnknownNodeError(f"the HTML {node.astext()!r} within a line")
            else:
                word = self._word(node, table)
                after_space = isinstance(node, nodes.footnote_reference) and (
                    not written or written[-1].endswith(" ")
                )
                written.append(word.lstrip() if after_space else word)
        return "".join(written)

    def _word(self, node: nodes.Node, table: bool) -> str:
        match node:
            case nodes.Text():
                text = " ".join(re.split(r"\s*\n\s*", node.astext()))
                text = escaped(text)
                return text.replace("|", r"\|") if table else text
            case nodes.math():
                formula = " ".join(node.astext().split())
                return f"${_without_bars(formula) if table else formula}$"
            case nodes.literal():
                return _literal(node.astext(), table)
            case nodes.emphasis():
                return _within("*", self.inline(node, table=table))
            case nodes.strong():
                return _within("**", self.inline(node, table=table))
            case nodes.reference():
                words = self.inline(node, table=table)
                return _linked(words, self.link(node.get("refuri") or f"#{node['refid']}"))
            case nodes.footnote_reference():
                return f" [{node.astext()}]"
            case nodes.inline() | nodes.title_reference() | nodes.generated():
                return self.inline(node, table=table)
            case _ if isinstance(node, UNSEEN):
                return ""
            case _:
                raise UnknownNodeError(f"{type(node).__name__} within a line")

    def block(self, node: nodes.Node) -> str:
        """Return a block, without an empty line around it; "" for what a page does not show."""
        match node:
            case nodes.paragraph():
                return FIRST.sub(_not_first, self.inline(node).strip())
            case nodes.bullet_list():
                return self._list(node, lambda _: "- ")
            case nodes.enumerated_list():
                return self._list(node, lambda i: f"{node.get('start', 1) + i}. ")
            case nodes.math_block():
                return self._formula(node)
            case nodes.literal_block():
                return fenced(node.astext(), node.get("language", ""))
            case nodes.table():
                return self._table(node)
            case nodes.Admonition():
                return self._admonition(node)
            case nodes.block_quote():
                return quoted(self.blocks(node.children))
            case nodes.footnote():
                label, *rest = node.children
                return f"[{label.astext()}] {self.blocks(rest)}"
            case nodes.definition_list():
                return self.blocks(node.children)
            case nodes.definition_list_item():
                term, *rest = node.children
                return f"{_within('**', self.inline(term))}: {self.blocks(rest)}"
            case nodes.figure():
                return self.figure(node)
            case exercise_card():
                return self._card(node)
            case nodes.transition():
                return "---"
            case nodes.container() | nodes.compound() | nodes.definition():
                return self.blocks(node.children)
            case _ if isinstance(node, UNSEEN):
                return ""
            case _:
                raise UnknownNodeError(type(node).__name__)

    def blocks(self, children: Iterable[nodes.Node]) -> str:
        """Return blocks with an empty line between them."""
        return "\n\n".join(filter(None, map(self.block, children)))

    def figure(self, figure: nodes.figure) -> str:
        """Return a figure's caption with its number, and what is seen in words, folded."""
        image, caption = figure.next_node(nodes.image), figure.next_node(nodes.caption)
        number = next((self.numbers[i] for i in figure["ids"] if i in self.numbers), "")
        name = _within("**", f"{number}." if number else "Figure.")
        written = f"{name} {self.inline(caption)}" if caption is not None else name
        if image is not None and self.moves(image):
            here = self.link(f"#{figure['ids'][0]}" if figure["ids"] else "")
            written += f" {_linked('In the book, a slider moves it.', here)}"
        alt = image.get("alt", "") if image is not None else ""
        return f"{written}\n\n{folded('The figure in words', escape(alt))}" if alt else written

    def _list(self, node: nodes.Element, mark: Callable[[int], str]) -> str:
        written = []
        for i, item in enumerate(node.children):
            inner = ""
            for child in item.children:
                listed = isinstance(child, nodes.bullet_list | nodes.enumerated_list)
                inner += ("\n" if listed else "\n\n") * bool(inner) + self.block(child)
            written.append(mark(i) + inner.replace("\n", "\n" + " " * len(mark(i))))
        return "\n".join(line.rstrip() for line in "\n".join(written).split("\n"))

    def _formula(self, node: nodes.math_block) -> str:
        text = node.astext().strip()
        number = next((self.numbers[i] for i in node.get("ids", ()) if i in self.numbers), "")
        tag = f" \\tag{{{number}}}" if number else ""
        return f"$$\n{text}{tag}\n$$"

    def _admonition(self, node: nodes.Element) -> str:
        first, *rest = node.children
        if isinstance(first, nodes.title):
            title = self.inline(first)
        else:
            title, rest = type(node).__name__.capitalize(), node.children
        return quoted(f"{_within('**', title)}\n\n{self.blocks(rest)}")

    def _table(self, node: nodes.table) -> str:
        rows = [
            [
                " ".join(self.inline(part, table=True).strip() for part in entry.children)
                for entry in row.children
            ]
            for row in node.findall(nodes.row)
        ]
        lines = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])

    def _card(self, node: exercise_card) -> str:
        address, notebook = self.card(node)
        points = f"{node['points']} point{'' if node['points'] == '1' else 's'}"
        words = escaped(f"Question {node['number']}: {node['title']}")
        return f"- {_linked(words, address)} ({points}), in the notebook `{notebook}`"


def escaped(text: str) -> str:
    """Return plain text as Markdown."""
    return MARKS.sub(r"\\\1", text).replace("](", "]\\(")


def fenced(code: str, language: str) -> str:
    """Return code between fences that are longer than any within it."""
    longest = max(map(len, re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    language = {"ipython3": "python", "default": "", "none": ""}.get(language, language)
    return f"{fence}{language}\n{code.rstrip()}\n{fence}"


def folded(title: str, text: str) -> str:
    """Return blocks that open at a click; the title is HTML."""
    return f"<details><summary>{title}</summary>\n\n{text}\n\n</details>"


def quoted(text: str) -> str:
    """Return blocks as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _not_first(found: re.Match[str]) -> str:
    mark = found[1]
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _linked(words: str, address: str) -> str:
    return f"[{words}]({address})" if address and words else words


def _within(mark: str, words: str) -> str:
    """Put marks around words, and the space beside them outside, where Markdown wants it."""
    bare = words.strip()
    return words.replace(bare, f"{mark}{bare}{mark}", 1) if bare else words


def _literal(code: str, table: bool) -> str:
    longest = max(map(len, re.findall("`+", code)), default=0)
    ticks = "`" * (longest + 1)
    space = " " if longest else ""
    code = " ".join(code.split("\n"))
    return f"{ticks}{space}{code.replace('|', chr(92) + '|') if table else code}{space}{ticks}"


def _without_bars(formula: str) -> str:
    r"""Return a formula without the character that parts the columns of a table.

    \| within a table is a bar in some places and a double bar in others.
    """
    return formula.replace(r"\|", r"\Vert ").replace("|", r"\vert ")
