"""What a page says, shows and links to in one build of the book, and not in the other."""

from __future__ import annotations

import difflib
from pathlib import Path

from bs4 import BeautifulSoup, Tag

_EXAMPLE = 70  # characters of a difference that are shown
_DRAWN_AGAIN = ".katex-html, .headerlink, script, style"  # beside what is said already


def view(html: str) -> dict[str, list[str]]:
    """Return what an article holds: its words, its places to link to, its links, its pictures."""
    article = BeautifulSoup(html, "html.parser").select_one("article")
    if not isinstance(article, Tag):
        return {}
    places = sorted(_place(tag) for tag in article.find_all(id=True))
    links = [str(tag["href"]) for tag in article.find_all("a", href=True)]
    pictures = [str(tag["src"]) for tag in article.find_all("img", src=True)]
    for tag in article.select(_DRAWN_AGAIN):
        tag.decompose()
    words = article.get_text(" ").split()
    return {"words": words, "places": places, "links": links, "pictures": pictures}


def _place(tag: Tag) -> str:
    """Return a tag's id, after the one of the section that it stands in."""
    section = tag.find_parent("section")
    return "/".join(str(one["id"]) for one in (section, tag) if one is not None and one.get("id"))


def differences(before: Path, after: Path) -> dict[str, list[str]]:
    """Return, by page, in words what is otherwise in `after`; pages that are alike are left out."""
    old, new = (
        {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
        for site in (before, after)
    )
    found: dict[str, list[str]] = {}
    for name in sorted({*old, *new}):
        if name not in new or name not in old:
            found[name] = ["is gone" if name in old else "is new"]
            continue
        ours, theirs = (view(path[name].read_text(encoding="utf-8")) for path in (old, new))
        sentences = [
            _said(what, ours.get(what, []), theirs.get(what, [])) for what in {**ours, **theirs}
        ]
        if sentences := [sentence for sentence in sentences if sentence]:
            found[name] = sentences
    return found


def _said(what: str, ours: list[str], theirs: list[str]) -> str:
    """Return how many pieces differ, and the first of them; nothing where none does."""
    if ours == theirs:
        return ""
    matcher = difflib.SequenceMatcher(a=ours, b=theirs, autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    _, a, b, c, d = changes[0]
    first, second = (_short(" ".join(part)) for part in (ours[a:b], theirs[c:d]))
    return f"{what}: {len(changes)} otherwise; the first: {first} is {second}"


def _short(text: str) -> str:
    if not text:
        return "nothing"
    return f"“{text}”" if len(text) <= _EXAMPLE else f"“{text[:_EXAMPLE]}…”"
