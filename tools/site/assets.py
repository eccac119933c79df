"""What pages load, under names that tell its content: a browser may keep such a file for ever.

Scripts, style sheets, pictures and fonts go into one folder, assets/, each with a digest of its
content in its name. What a reader downloads keeps its name, and so does what live pages load: its
folders have digests already (tools/live.py).
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path, PurePosixPath

from tools.serve import LASTING
from tools.site.references import of_style, relative, replaced, target

FOLDER, LIVE = LASTING
_DIGITS = 10
_LONG = re.compile(r"[0-9a-f]{32,}")  # a digest, of what a picture was drawn by


class Assets:
    """The files that were asked for, by their place in the book; problems are sentences."""

    def __init__(self, book: Path) -> None:
        self.book = book
        self.names: dict[str, str] = {}
        self.contents: dict[str, bytes] = {}
        self.problems: list[str] = []

    def name(self, file: str) -> str:
        """Return the name that a file of the book has in the site."""
        if file.startswith(f"{LIVE}/"):
            return file
        if file not in self.names:
            self.names[file], content = self.beside(file)
            self.contents[self.names[file]] = content
        return self.names[file]

    def beside(self, file: str) -> tuple[str, bytes]:
        """Return the name of a file among the others in the folder, and its content there."""
        content = (self.book / file).read_bytes()
        if file.endswith(".css"):
            content = self._style(file, content.decode("utf-8")).encode("utf-8")
        path = PurePosixPath(_LONG.sub(lambda digest: digest[0][:8], file))
        digest = hashlib.sha256(content).hexdigest()[:_DIGITS]
        return f"{FOLDER}/{path.stem}.{digest}{path.suffix}", content

    def _style(self, file: str, text: str) -> str:
        """Return a style sheet with the new names of its fonts, pictures and other sheets."""
        changes = []
        for reference in of_style(text):
            meant = target(reference.value, file)
            if meant is None:
                continue
            if not (self.book / meant[0]).is_file():
                self.problems.append(f"{file} asks for {reference.value}, which is not there.")
                continue
            new = relative(self.name(meant[0]), f"{FOLDER}/sheet.css")
            anchor = f"#{meant[1]}" if meant[1] else ""
            changes.append((reference.start, reference.end, new + anchor))
        return replaced(text, changes)
