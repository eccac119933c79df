"""Whatever files come: the notebook in them is graded, or a sentence says what came instead."""

from __future__ import annotations

import codecs
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace

import pytest

from dlcourse.grading.intake import take
from dlcourse.grading.known import KnownNotebook
from tests.grading.intake.damage import (
    FILE,
    NAME,
    RIGHT,
    STUBS,
    cell_of,
    full,
    grade,
    grade_files,
    known,
    own,
    right,
)

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("intake")]

ALL = set(RIGHT)
TEXT = json.dumps(right())


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


ENCODED = {
    "bom": (codecs.BOM_UTF8 + TEXT.encode(), "had a mark of its encoding (a BOM) in front"),
    "utf-16": (TEXT.encode("utf-16"), "had the encoding UTF-16"),
    "utf-16 bare": (TEXT.encode("utf-16-le"), "had the encoding UTF-16"),
    "utf-32": (TEXT.encode("utf-32"), "had the encoding UTF-32"),
    "latin-1": (
        TEXT.replace('"metadata": {', '"metadata": {"who": "J\xf6rg", ', 1).encode("latin-1"),
        "had an encoding other than UTF-8 (read as Latin-1)",
    ),
    "crlf": (json.dumps(right(), indent=1).replace("\n", "\r\n").encode(), ""),
    "zeros behind": (TEXT.encode() + b"\0" * 512, "had zero bytes"),
    "garbage behind": (TEXT.encode() + b"\n<<<<<<< mine", "had something behind its end"),
}


@pytest.mark.parametrize("kind", ENCODED)
def test_a_notebook_in_another_encoding_keeps_its_marks(kind: str) -> None:
    data, told = ENCODED[kind]
    result = grade(data)
    assert full(result) == ALL
    assert [told in sentence for sentence in result.repairs] == ([True] if told else [])


NAMED = [
    f"{NAME} (1).ipynb",
    f"Kopie von {FILE}",
    f"{FILE}.txt",
    f"{FILE}.json",
    "Untitled.ipynb",
    f"{NAME.upper()}.IPYNB",
    f"{NAME}/{FILE}",
    "../../etc/passwd.ipynb",
    "x\n![](http://there)<b>.ipynb",
]


@pytest.mark.parametrize("name", NAMED)
def test_a_notebook_under_another_name_is_known_by_its_cells(name: str) -> None:
    result = grade(TEXT, name)
    assert full(result) == ALL
    (told,) = result.repairs
    assert told.endswith(f" was taken for {FILE} by the cells in it.")
    assert "\n" not in told


def test_a_notebook_in_a_zip_is_taken_out() -> None:
    data = packed({f"hand_in/{FILE}": TEXT, "__MACOSX/x.ipynb": b"\0", "../a.txt": b""})
    for name in ("all.zip", FILE):
        result = grade(data, name)
        assert full(result) == ALL
        told = f"hand_in/{FILE} (in {name}) was taken for {FILE} by the cells in it."
        assert result.repairs == (told,)


def test_a_zip_that_swells_or_lies_is_left_out() -> None:
    bomb = packed({FILE: b"0" * 300_000_000})
    result = grade_files({"bomb.zip": bomb})
    assert result.problem is not None
    assert "bomb.zip is a zip or an office document without a notebook in it." in result.problem
    assert grade_files({"cut.zip": bomb[:1000]}).problem is not None


def test_of_several_notebooks_the_named_one_or_the_most_worked_one_is_graded() -> None:
    less = json.dumps(right({"decide": RIGHT["decide"]})).encode()
    result = grade_files({FILE: TEXT.encode(), "old.ipynb": less})
    assert full(result) == ALL
    assert result.flagged == (
        f"There were several notebooks with answers: {FILE} was graded, as it has the wanted name; "
        "old.ipynb was not.",
    )
    result = grade_files({f"{NAME}-2.ipynb": TEXT.encode(), f"{NAME}-10.ipynb": less})
    assert full(result) == ALL
    assert "as it has the most answers" in result.flagged[0]
    untouched = json.dumps(right(STUBS)).encode()
    result = grade_files({FILE: untouched, f"{NAME} (1).ipynb": TEXT.encode()})
    assert full(result) == ALL
    told = f"{FILE} was as it was released, so {NAME} (1).ipynb was graded."
    assert result.flagged == (told,)
    same = grade_files({FILE: TEXT.encode(), "copy.ipynb": TEXT.encode()})
    assert same.repairs == ()


def test_of_a_broken_and_a_whole_notebook_the_whole_one_is_graded() -> None:
    result = grade_files({FILE: b"{", "mine.ipynb": TEXT.encode()})
    assert full(result) == ALL
    assert any(sentence.startswith(f"{FILE} is no notebook") for sentence in result.flagged)


def test_a_notebook_that_was_cut_off_keeps_the_marks_of_what_is_whole() -> None:
    end = TEXT.index(json.dumps(RIGHT["update"])[1:60])
    result = grade(TEXT[:end])
    kept = full(result)
    assert kept
    assert kept < ALL
    assert "update" not in kept
    assert any("was cut off or broken: its first" in sentence for sentence in result.flagged)


NONE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\0\0", "is empty"),
    "html": (b"<!DOCTYPE html><html></html>", "is a web page (HTML), not a notebook"),
    "xml": (b"\n<svg/>", "is a page in HTML or XML, not a notebook"),
    "pdf": (b"%PDF-1.7 \xff", "is a PDF, not a notebook"),
    "script": (b"import numpy\n\ndef f(): pass\n", "is a Python script, not a notebook"),
    "zip": (packed({"a.txt": "x"}), "is a zip or an office document without a notebook in it"),
    "picture": (b"\x89PNG\r\n", "is a picture, not a notebook"),
    "noise": (bytes(range(256)), "is no notebook, or broken in its first cell"),
    "list": (b"[1]", "holds a list, not a notebook"),
    "number": (b"3", "holds a number, not a notebook"),
    "text": (b'"x"', "holds a text, not a notebook"),
    "null": (b"null", "holds nothing, not a notebook"),
    "object": (b"{}", "is JSON, but has no list of cells, as a notebook has"),
    "deep": (b'{"cells": ' + b"[" * 100_000, "is no notebook, or broken in its first cell"),
    "sheets": (b'{"worksheets": 3}', "is of an old format and can't be converted"),
    "many": (json.dumps({"cells": [{}] * 6000}).encode(), "has 6000 cells, more than the 5000"),
    "long": (json.dumps({"cells": [own("x" * 3_000_000)]}).encode(), "has a cell of more than"),
}


@pytest.mark.parametrize("kind", NONE)
def test_what_is_no_notebook_is_named_with_what_was_wanted(kind: str) -> None:
    data, told = NONE[kind]
    problem = grade(data).problem
    assert problem is not None
    assert problem.startswith(f"{FILE} {told}")
    assert problem.endswith(f"Wanted {FILE}: ask for it again.")


def test_a_notebook_of_another_course_is_no_submission() -> None:
    problem = grade({"cells": [own("x = 1")], "metadata": {}}, "mine.ipynb").problem
    assert problem == (
        f"mine.ipynb has none of the cells of {NAME}. Wanted {FILE}: ask for it again."
    )


def test_data_that_came_along_is_no_fault() -> None:
    files = {FILE: TEXT.encode(), "data.json": b"[1]", "data.zip": packed({"a.csv": "1"})}
    result = grade_files(files)
    assert (full(result), result.repairs) == (ALL, ())


def test_of_several_notebooks_of_an_assignment_the_missing_one_is_named() -> None:
    two = {**known().notebooks, "second": KnownNotebook("second", None, {})}
    taken = take({FILE: TEXT.encode()}, replace(known(), notebooks=two))
    assert set(taken.notebooks) == {NAME}
    assert taken.flagged == ("second.ipynb was not handed in: nothing in it is answered.",)


def test_nothing_is_said_to_be_nothing() -> None:
    assert take({}, known()).problem == f"No notebook was handed in; wanted {FILE}. Ask for it."
    said = take({}, known(), others=("ps1.html", "data/")).problem
    assert said == f"No notebook was handed in, but ps1.html; wanted {FILE}. Ask for it."


def test_python_files_beside_the_notebook_are_not_used_and_it_says_so() -> None:
    notebook = right()
    cell_of(notebook, "decide")["source"] = f"import helpers\n{RIGHT['decide']}"
    files = {FILE: json.dumps(notebook).encode()}
    others = ("numpy.py", "dlcourse/__init__.py", "helpers.py", "unused.py", "notes.txt")
    result = grade_files(files, others)
    assert full(result) == ALL - {"decide"}
    assert result.repairs == (
        "dlcourse/ and numpy.py beside the notebook were not used: the course has its own "
        "dlcourse and numpy.",
        "helpers.py beside the notebook was not used: an answer has to stand in the notebook.",
    )
    assert result.flagged == result.repairs[1:]
