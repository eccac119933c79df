"""Where the extension reads finished markup, because there are no nodes to ask.

- A claim's anchor stands in the Markdown that a cell prints, as HTML that MyST passes on: a tag.
- The theme's icons stand in the theme's templates, after Sphinx has handed over the page. Of a
  finished page, only the tags around a word are parsed: most of its megabyte is formulas.
- Style sheets are CSS, for which no parser is among the book's dependencies.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

# Font Awesome 6: .fa-sun:before{content:"\\f185"}; 7: .fa-sun{--fa:"\\f185"}
_RULE = re.compile(r'((?:\.fa-[a-z0-9-]+(?::before)?,?)+)\{(?:content|--fa):"\\([0-9a-f]+)"\}')
_FAMILY = re.compile(r"Font Awesome\\? (\d+) Free")
_OWN = re.compile(r'content:\s*"\\(f[0-9a-f]{3})"|([\uf000-\uf8ff])')  # escaped, or as it is


def ids(html: str) -> list[str]:
    """Return the ids of the tags in a piece of HTML, in its order."""
    tags = BeautifulSoup(html, "html.parser").find_all(id=True) if "id=" in html else []
    return [str(tag["id"]) for tag in tags]


def tags_around(html: str, word: str) -> list[Tag]:
    """Return the tags of a finished page that have the word within their < and >."""
    found: list[Tag] = []
    at = html.find(word)
    while at >= 0:
        start, end = html.rfind("<", 0, at), html.find(">", at)
        found += BeautifulSoup(html[start : end + 1], "html.parser").find_all(limit=1)
        at = html.find(word, end)
    return found


def without(html: str, word: str, opening: str, closing: str) -> str:
    """Return a finished page without the piece around a word, and without the space before it.

    The piece goes from the last `opening` before the word to the next `closing` after it. A page
    without the word stays as it is.
    """
    at = html.find(word)
    if at < 0:
        return html
    start, end = html.rfind(opening, 0, at), html.find(closing, at)
    if min(start, end) < 0:
        raise ValueError(f"{word!r} stands outside {opening}…{closing}; look at the theme's layout")
    return html[:start].rstrip() + html[end + len(closing) :]


def icon_characters(theme_css: str, classes: set[str]) -> set[int]:
    """Return the characters that a style sheet's rules give to these icons' classes (fa-…)."""
    return {
        int(code, 16)
        for names, code in _RULE.findall(theme_css)
        if classes & {name.removesuffix(":before") for name in re.split(r",?\.", names)}
    }


def icon_families(css: str) -> list[str]:
    """Return the names that style sheets give to the icons' font, such as Font Awesome 6 Free."""
    return sorted(f"Font Awesome {version} Free" for version in set(_FAMILY.findall(css)))


def own_characters(css: str) -> set[int]:
    """Return the icons' characters that a style sheet itself shows, outside the icons' rules."""
    own = _OWN.findall(_RULE.sub("", css))
    return {int(code, 16) if code else ord(character) for code, character in own}
