"""Sources and licences of the data: in the package, and wherever the data are used."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from dlcourse import datasets
from dlcourse.sources import LICENCES, SOURCES, Source

DATA = Path(datasets.__file__).parent / "data"
USES = re.compile(r"\bdatasets\.(\w+)\(")


def used(text: str) -> set[str]:
    """Return the real data sets that a text's code loads."""
    return set(USES.findall(text)) & SOURCES.keys()


def missing(source: Source, words: str) -> list[str]:
    """Return what of a source's names and its licence a text does not have."""
    return [part for part in (*source.names, source.licence) if part not in words]


def test_a_source_is_said_in_one_line() -> None:
    assert SOURCES["digits"].short == "Alpaydin and Kaynak (1998), UCI, CC BY 4.0"
    assert SOURCES["penguins"].authors == "Gorman, Williams and Fraser"


@pytest.mark.parametrize("name", SOURCES)
def test_a_set_says_its_source_and_licence_in_its_value_and_its_docstring(name: str) -> None:
    source = SOURCES[name]
    load = getattr(datasets, name)
    assert load().source == source.short
    assert source.licence in LICENCES
    assert missing(source, inspect.getdoc(load) or "") == []


def test_every_file_of_data_has_a_row_with_its_source_and_its_licence() -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    rows = {row.split("|")[1].strip(" `"): row for row in readme.splitlines() if row[:3] == "| `"}
    files = {path.name for path in DATA.iterdir() if ".csv" in path.name}
    assert set(rows) == files
    assert {name.partition(".")[0] for name in files} == set(SOURCES)
    for name, row in rows.items():
        source = SOURCES[name.partition(".")[0]]
        assert missing(source, row) == []
        assert LICENCES[source.licence] in readme
        for address in source.addresses:
            assert address.removeprefix("https://doi.org/") in row
    assert "BSD 3-clause" in readme
    assert "The scikit-learn developers" in (DATA / "LICENSE.scikit-learn.txt").read_text("utf-8")


def test_an_assignment_names_whose_data_it_uses(root: Path) -> None:
    found = set()
    for path in sorted((root / "solutions").glob("*.py")):
        text = path.read_text(encoding="utf-8")
        introduction = text[: text.index('"grade_id": "setup"')]
        for name in used(text):
            found.add(name)
            assert missing(SOURCES[name], introduction) == [], f"{path.name} uses {name}"
    assert found >= {"iris", "digits", "breast_cancer"}
