"""NOTICE as data: what goes out with the book, by whom, under which licence, and its words.

NOTICE is a file for people, in paragraphs of fields, as Debian's machine-readable copyright files
are; all that asks for a licence reads it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.parser import HeaderParser
from fnmatch import fnmatchcase
from importlib.metadata import PackageNotFoundError, PackagePath, files
from pathlib import Path

PYTHON = "python:"
INSIDE = "inside"  # an archive that holds its own licence
FIELDS = {"Component", "By", "License", "Address", "Text", "Files"}


class NoticeError(ValueError):
    """NOTICE, or a licence that it names, cannot be read; the message says what to do."""


@dataclass(frozen=True)
class Component:
    """One paragraph: a part that somebody made, and where it is."""

    name: str
    by: str
    licence: str
    address: str  # "" if there is none
    texts: tuple[str, ...]  # where the words of its licence are
    files: tuple[str, ...]  # patterns of places in the built book, or in the repository

    @property
    def is_here(self) -> bool:
        """Whether the Python packages that bring it are installed: `make next` has others."""
        brought = [place for place in self.texts if place.startswith(PYTHON)]
        return all(_listed(place.removeprefix(PYTHON).partition("/")[0]) for place in brought)

    @property
    def file_name(self) -> str:
        """The name of the file beside its files that holds its licence."""
        return f"LICENSE.{re.sub(r'[^a-z0-9.]+', '-', self.name.lower()).strip('-')}.txt"

    def has(self, path: str) -> bool:
        """Return whether a file, by its place, belongs to this part."""
        return any(fnmatchcase(path, pattern) for pattern in self.files)

    def folder(self, path: str) -> str:
        """Return the folder in which the licence of one of its files lies: beside it or above."""
        pattern = next(p for p in self.files if fnmatchcase(path, p))
        return pattern.partition("*")[0].rpartition("/")[0]


def read(root: Path) -> list[Component]:
    """Return the paragraphs of the project's NOTICE. Raises NoticeError."""
    text = (root / "NOTICE").read_text(encoding="utf-8")
    paragraphs = [p for p in re.split(r"\n\s*\n", text) if p.startswith("Component:")]
    return [_component(paragraph) for paragraph in paragraphs]


def _component(paragraph: str) -> Component:
    fields = dict(HeaderParser().parsestr(paragraph).items())
    name = fields.get("Component", "")
    missing = FIELDS - {"Address"} - fields.keys()
    unknown = fields.keys() - FIELDS
    if missing or unknown:
        said = [f"lacks {', '.join(sorted(missing))}"] if missing else []
        said += [f"has {', '.join(sorted(unknown))}, which means nothing"] if unknown else []
        raise NoticeError(f'NOTICE: the paragraph of "{name}" {" and ".join(said)}.')
    return Component(
        name,
        fields["By"],
        fields["License"],
        fields.get("Address", ""),
        tuple(fields["Text"].split()),
        tuple(fields["Files"].split()),
    )


def words(component: Component, root: Path) -> str:
    """Return the words of a part's licence; "" if its archives hold them. Raises NoticeError."""
    found = [(place, _words(place, root)) for place in component.texts if place != INSIDE]
    if len(found) == 1:
        return found[0][1]
    return "\n".join(f"{'=' * 80}\n{place}\n{'=' * 80}\n\n{text}" for place, text in found)


def _words(place: str, root: Path) -> str:
    kind, _, name = place.partition(":")
    package, _, file = name.rpartition("/")
    path = root / "node_modules" / name
    if kind == "python":
        path = _in_distribution(package, file)
    elif kind != "npm":
        path = root / place
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        raise NoticeError(
            f"NOTICE names {place} as the words of a licence, and {path} is not there. Look where "
            "that package has its licence now, or put the text into licences/."
        ) from None


def _in_distribution(package: str, file: str) -> Path:
    for entry in _listed(package):
        if entry.name == file and ".dist-info" in str(entry):
            return Path(str(entry.locate()))
    return Path(f"{package}.dist-info") / file


def _listed(package: str) -> list[PackagePath]:
    """Return the files of an installed package; none if it is not there."""
    try:
        return list(files(package) or [])
    except PackageNotFoundError:
        return []


def owners(path: str, components: list[Component]) -> list[Component]:
    """Return the parts that a file of the built book, by its place in it, belongs to.

    A file that holds a licence belongs to none.
    """
    return [c for c in components if c.has(path) and not is_licence(path)]


def is_licence(path: str) -> bool:
    """Return whether a file of the built book is one that holds a licence."""
    name = path.rpartition("/")[2]
    return name == "NOTICE.txt" or (name.startswith("LICENSE.") and name.endswith(".txt"))


def of_the_book(component: Component) -> bool:
    """Return whether a part has files in the built book, and not in the repository alone."""
    return not all(pattern.startswith("dlcourse/") for pattern in component.files)


def shipped(folder: Path) -> Iterator[str]:
    """Yield the places of all files below a folder, such as the built book."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
