"""From bytes to text, whatever wrote them, and what a file is that holds no notebook."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "a mark of its encoding (a BOM) in front"),
    (codecs.BOM_UTF32_LE, "utf-32", "the encoding UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "the encoding UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "the encoding UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "the encoding UTF-16"),
)
# How other kinds of file begin.
_KINDS = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed archive (gzip)"),
    (b"Rar!", "a compressed archive (rar)"),
    (b"7z\xbc\xaf", "a compressed archive (7z)"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)


@dataclass(frozen=True)
class Text:
    """The text of a file, and what was odd about its bytes."""

    text: str
    odd: tuple[str, ...] = ()


def decoded(data: bytes) -> Text:
    """Return the text in bytes of any encoding that notebooks have been seen in."""
    odd = []
    text = None
    for mark, encoding, says in _BOMS:
        if data.startswith(mark):
            body = data.removeprefix(mark) if encoding == "utf-8" else data
            text = body.decode(encoding, errors="replace")
            odd.append(says)
            break
    if text is None and data[:2] in (b"{\0", b"\0{"):
        little = data[:1] == b"{"
        text = data.decode("utf-16-le" if little else "utf-16-be", errors="replace")
        odd.append("the encoding UTF-16")
    if text is None:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
            odd.append("an encoding other than UTF-8 (read as Latin-1)")
    if "\0" in text:
        text = text.replace("\0", "")
        odd.append("zero bytes")
    return Text(text, tuple(odd))


def kind_of(data: bytes) -> str | None:
    """Return what a file is that is no notebook, as "a PDF"; None where it may be one."""
    for begins, kind in _KINDS:
        if data.startswith(begins):
            return kind
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "a web page (HTML)"
    if start.startswith(b"<"):
        return "a page in HTML or XML"
    if not start.startswith(b"{") and _is_python(data):
        return "a Python script"
    return None


def _is_python(data: bytes) -> bool:
    lines = [line.strip() for line in decoded(data[:20_000]).text.splitlines()]
    begins = ("def ", "import ", "from ", "class ", "# In[", "# %%", "#!/usr/bin/env python")
    return any(line.startswith(begins) for line in lines)
