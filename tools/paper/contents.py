"""Which pages stand in the PDF and the EPUB, and in which order: as _toc.yml has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

# It shows what the reader's own browser keeps, and nothing else.
SCREEN_ONLY = {"book/progress"}


@dataclass(frozen=True)
class Entry:
    """A page, `name` as in _toc.yml, with the pages below it, under the caption of its part."""

    name: str
    caption: str
    numbered: bool
    below: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The page, then those below it."""
        return (self.name, *self.below)

    @property
    def file(self) -> str:
        """Where the PDF of a chapter and its exercises lies in the folder of downloads."""
        return f"chapters/{self.name.rpartition('/')[2]}.pdf"


@dataclass(frozen=True)
class Book:
    """What the whole book is called, by whom it is, its version and its address, if it has one."""

    title: str
    author: str
    version: str
    language: str
    address: str
    entries: tuple[Entry, ...]

    @property
    def names(self) -> list[str]:
        """Every page that is printed, in order."""
        return [name for entry in self.entries for name in entry.names]

    @property
    def chapters(self) -> list[Entry]:
        """The entries of the numbered part."""
        return [entry for entry in self.entries if entry.numbered]


def read(root: Path, version: str) -> Book:
    """Return what _config.yml and _toc.yml in a folder say."""
    config = yaml.safe_load((root / "_config.yml").read_text(encoding="utf-8"))
    toc = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    settings = config["sphinx"]["config"]
    return Book(
        title=config["title"],
        author=config["author"],
        version=version,
        language=settings["language"],
        address=(config.get("html") or {}).get("baseurl") or "",
        entries=tuple(_entries(toc)),
    )


def _entries(toc: dict[str, Any]) -> Iterator[Entry]:
    yield Entry(toc["root"], "", numbered=False)
    for part in toc["parts"]:
        for page in part["chapters"]:
            if page["file"] not in SCREEN_ONLY:
                below = tuple(section["file"] for section in page.get("sections", ()))
                yield Entry(page["file"], part["caption"], bool(part.get("numbered")), below)
