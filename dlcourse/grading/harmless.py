"""Text cells that a learner wrote: shown as they are, or as their source where they could do harm.

nbgrader's pages for instructors and learners turn Markdown into HTML and leave what HTML it holds,
scripts too. A script in a learner's cell would so run in the browser of whoever grades it, with all
rights of that person's Jupyter. A cell that becomes plain text, formulas, tables, pictures and
links stays; any other is shown as what was typed.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from nbconvert.filters.markdown import markdown2html

from dlcourse.grading.known import KnownNotebook

_TAGS = re.compile(
    "a|abbr|b|blockquote|br|caption|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure"
    "|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strong|sub|summary|sup"
    "|table|tbody|td|tfoot|th|thead|tr|u|ul|var"
)
_ATTRIBUTES = re.compile(
    "align|alt|aria-hidden|border|class|colspan|height|id|open|rowspan|start|title|valign|width"
)
_STYLE = re.compile(r"\s*text-align:\s*(left|right|center|justify);?\s*")
_ADDRESS = re.compile(r"https?://|mailto:|#|[^:&\\]*$|data:image/(?:png|jpeg|gif);")


def defuse(notebook: Any, known: KnownNotebook) -> None:
    """Let no text cell of a learner's run anything in a browser, in place."""
    for cell in notebook.cells:
        own = known.cells.get(str(cell.metadata.get("nbgrader", {}).get("grade_id", "")))
        given = own is not None and own.locked
        if cell.cell_type != "markdown" or given:
            continue
        attached = cell.pop("attachments", {})
        if not is_harmless(cell.source):
            cell.source = _fenced(cell.source)
        elif attached and all(map(_is_picture, attached.values())):
            cell.attachments = attached
        elif attached:
            cell.source = _fenced(cell.source)


def is_harmless(source: str) -> bool:
    """Whether Markdown becomes HTML that shows something and does nothing."""
    if not any(sign in source for sign in ("<", "](", "]:")):
        return True
    seen = _Seen()
    try:
        html = markdown2html(source.replace("attachment:", "#"))  # which are not here
        seen.feed(html)
        seen.close()
    except Exception:  # nothing is known of what a parser stumbles over
        return False
    return seen.harmless and "\0" not in html


class _Seen(HTMLParser):
    """Notes whether all that it is fed is on the lists above."""

    harmless = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        allowed = all(_is_harmless(name, text or "") for name, text in attrs)
        self.harmless &= allowed and _TAGS.fullmatch(tag) is not None

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_comment(self, data: str) -> None:
        self.harmless = False

    def handle_decl(self, decl: str) -> None:
        self.harmless = False

    def handle_pi(self, data: str) -> None:
        self.harmless = False

    def unknown_decl(self, data: str) -> None:
        self.harmless = False

    def close(self) -> None:
        """Take what is left over, such as a tag that does not end, for harmful."""
        self.harmless &= "<" not in self.rawdata
        super().close()


def _is_harmless(name: str, text: str) -> bool:
    if name == "style":
        return _STYLE.fullmatch(text) is not None
    if name in ("href", "src"):
        return _ADDRESS.match(text.strip()) is not None and not re.search(r"[\0-\x20]", text)
    return _ATTRIBUTES.fullmatch(name) is not None


def _is_picture(attachment: Any) -> bool:
    return isinstance(attachment, dict) and all(
        kind in ("image/png", "image/jpeg", "image/gif") and re.fullmatch(r"[\w+/=\s]*", str(data))
        for kind, data in attachment.items()
    )


def _fenced(source: str) -> str:
    """Return a text as Markdown that shows it letter by letter."""
    longest = max((len(run) for run in re.findall(r"`+", source)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{source}\n{fence}"
