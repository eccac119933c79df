"""CSV files as other programs write them: any of their encodings, commas or semicolons."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dlcourse.grading.errors import GradingError
from dlcourse.grading.intake.folder import read_regular

LARGEST = 20_000_000  # bytes
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True)
class Row:
    """One row: the line it stands on, and its cells by the column's plain name."""

    line: int
    cells: Mapping[str, str]


def read_table(path: Path, columns: Mapping[str, Sequence[str]], wanted: str) -> list[Row]:
    """Return the rows of a CSV file that are not empty.

    `columns` gives for each plain name the headings that stand for it, in small letters and
    without signs; `wanted` says for people what the first line should be. Raises GradingError.
    """
    rows = raw_rows(path, wanted)
    names = plain_names(rows[0][1], columns)
    for name in columns:
        if names.count(name) > 1:
            raise GradingError(f"{path}:{rows[0][0]}: two columns are the {name}. {wanted}")
    return [Row(line, _cells(names, cells)) for line, cells in rows[1:]]


def raw_rows(path: Path, wanted: str) -> list[tuple[int, list[str]]]:
    """Return the rows of a CSV file as they are, each with its line; the first has the headings.

    Raises GradingError, as `read_table` does.
    """
    try:
        text = _decoded(read_regular(path, LARGEST))
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        raise GradingError(f"{path} can't be read: {said}. Wanted a CSV file. {wanted}") from None
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    try:
        lines = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
        rows = [(lines.line_num, cells) for cells in lines if any(map(str.strip, cells))]
    except csv.Error as error:
        raise GradingError(f"{path} is no CSV file: {error}. {wanted}") from None
    if not rows:
        raise GradingError(f"{path} is empty. {wanted}")
    return rows


def _cells(names: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    pairs = zip(names, cells, strict=False)  # a row may be short
    return {name: " ".join(cell.split()) for name, cell in pairs if name}


def _decoded(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # what Excel writes


def plain_names(headings: Sequence[str], columns: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the plain name of each heading, nothing for one that is no column's."""
    return [_name(heading, columns) for heading in headings]


def _name(heading: str, columns: Mapping[str, Sequence[str]]) -> str:
    plain = "".join(letter for letter in heading.lower() if letter.isalnum())
    for name, headings in columns.items():
        if plain in headings:
            return name
    return ""
