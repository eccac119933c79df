"""All that a built book says, in whatever form: text, markup, JSON, compressed, encoded."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{4}){16,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_TAG = re.compile(r"<[^<>]*>")
_SCRIPT = re.compile(r"<script[^>]*>(.*?)</script>|<!--(.*?)-->", re.DOTALL)
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")
_PICTURES = {".woff2", ".png", ".wasm"}


HEAD = 8  # bytes of a line that are looked up at once


class Lines:
    """Lines that are looked for together, in texts of millions of characters."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Take lines of at least HEAD bytes."""
        self._by_head: dict[int, list[str]] = {}
        for line in lines:
            head = int.from_bytes(line.encode()[:HEAD], "little")
            self._by_head.setdefault(head, []).append(line)
        self._heads = np.array(sorted(self._by_head), dtype="<u8")

    def within(self, text: str) -> list[str]:
        """Return those that stand in a text."""
        content = text.encode(errors="replace")  # a lone half of a character is in no line
        if len(content) < HEAD:
            return []
        # Every HEAD bytes that stand side by side, each as one number.
        windows = np.ndarray(len(content) - HEAD + 1, "<u8", content, strides=(1,))
        places = np.searchsorted(self._heads, windows) % len(self._heads)
        begun = set(windows[self._heads[places] == windows].tolist())
        return [line for head in begun for line in self._by_head[head] if line in text]


def texts(folder: Path, known: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each file's name with what it says, without blanks, in each way of reading it.

    A file whose SHA-256 is among the `known` is another project's and is left out.
    """
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in _PICTURES:
            content = path.read_bytes()
            if hashlib.sha256(content).hexdigest() not in known:
                for name, inner in unpacked(path.relative_to(folder).as_posix(), content):
                    for text in readings(inner.decode("utf-8", errors="replace")):
                        yield name, text


def unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a file, or what is in it: of an archive, of a compressed file, of encoded pieces."""
    if content[:2] == b"\x1f\x8b":
        yield from unpacked(f"{name} (unzipped)", gzip.decompress(content))
    elif content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.namelist():
                yield from unpacked(f"{name}: {member}", archive.read(member))
    elif content[:1] == b"x" and _inflated(content) is not None:
        yield from unpacked(f"{name} (inflated)", _inflated(content) or b"")
    else:
        yield name, content
        for piece in _BASE64.findall(content):
            decoded = base64.b64decode(piece)
            yield from unpacked(f"{name} (decoded)", decoded)


def readings(text: str) -> Iterator[str]:
    """Yield a text without blanks, as it is; as markup would show it; and as JSON would have it.

    Of a page, whose formulas are a megabyte of tags that are all alike, each tag counts once.
    """
    views = [text]
    if "</html>" in text:
        views = ["".join(found) for found in _SCRIPT.findall(text)]
        views.append("".join(dict.fromkeys(_TAG.findall(text))))
    views += [_from_json(view) for view in views if "\\" in view]
    if "<" in text or "&" in text:
        views.append(html.unescape(_TAG.sub("", text)))
    for view in views:
        yield "".join(view.split())


def _from_json(text: str) -> str:
    text = _UNICODE.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\\n", "\n").replace('\\"', '"').replace("\\/", "/").replace("\\\\", "\\")


def _inflated(content: bytes) -> bytes | None:
    try:
        return zlib.decompress(content)
    except zlib.error:
        return None
