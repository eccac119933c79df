"""No solution and no hidden test is anywhere in the built book, in whatever form."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.book.hiding import Lines, readings, texts, unpacked
from tests.book.tiny import TinyBook
from tests.grading.secrets import telling_lines
from tools import live, pyodide
from tools.precompiled import twins


def secrets(root: Path) -> dict[str, str]:
    """Each telling line of solutions/, without its blanks."""
    public = [*(root / "book").glob("*.md"), *(root / "dlcourse").rglob("*.py")]
    sources = [path.read_text("utf-8") for path in sorted((root / "solutions").glob("*.py"))]
    return telling_lines(sources, "\n".join(path.read_text("utf-8") for path in public))


def found(folder: Path, root: Path) -> list[str]:
    originals = live.published(pyodide.cache(), pyodide.wanted(pyodide.lock()["packages"]))
    theirs = [*originals, *twins(pyodide.cache(), originals).values()]
    known = {hashlib.sha256(path.read_bytes()).hexdigest() for path in theirs}
    lines = secrets(root)
    assert len(lines) > 1000
    everything: dict[str, list[str]] = {}
    for name, text in texts(folder, known):
        everything.setdefault(text, []).append(name)
    assert len(everything) > 50
    wanted = Lines(lines)
    return [
        f"{names[0]}: {lines[bare]}"
        for text, names in everything.items()
        for bare in wanted.within(text)
    ]


@pytest.mark.xdist_group("exercises")
def test_the_pages_of_exercises_hide_nothing(exercise_book: TinyBook, root: Path) -> None:
    assert found(exercise_book.folder / "_build" / "html", root) == []


@pytest.mark.book
def test_the_whole_book_hides_nothing(site: Path, root: Path) -> None:
    assert found(site, root) == []


SECRET = 'return np.where(x > 0, 1.0, "no & yes")  # “ηλ” \\ 2'


def _zipped(text: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("dlcourse/a.py", text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        SECRET.encode(),
        f"<pre>{html.escape(SECRET).replace('np', '<span class=n>np</span>')}</pre>".encode(),
        json.dumps({"source": f"def f(x):\n    {SECRET}\n"}).encode(),
        json.dumps([f"    {SECRET}\n"], ensure_ascii=False).encode(),
        gzip.compress(SECRET.encode()),
        _zipped(SECRET),
        b"//# sourceMappingURL=data:application/json;base64,"
        + base64.b64encode(json.dumps({"sourcesContent": [SECRET]}).encode()),
        gzip.compress(_zipped(json.dumps(SECRET))),
    ],
    ids=["text", "html", "json", "utf-8", "gz", "zip", "map", "zip in gz"],  # some hold the time
)
def test_a_secret_is_found_in_every_form(content: bytes) -> None:
    bare = "".join(SECRET.split())
    wanted = Lines([bare, "never written", f"{bare}."])
    assert any(
        wanted.within(text) == [bare]
        for _, inner in unpacked("a file", content)
        for text in readings(inner.decode("utf-8", errors="replace"))
    )
