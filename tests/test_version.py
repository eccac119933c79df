"""One version: of the package, the project, the changelog, the errata and the citation."""

from __future__ import annotations

import re
import tomllib
import zipfile
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

import pytest
import yaml

import dlcourse
from dlcourse.exercises import read
from dlcourse.grading.assignments import notebook, release_version
from dlcourse.grading.kit import wheel

END = "<!-- A new line goes to the end of the section (unreleased), not here. -->"
HEADING = re.compile(r"^## (\d+\.\d+\.\d+) \((unreleased|\d{4}-\d{2}-\d{2})\)$")


@pytest.fixture(scope="module")
def sections(root: Path) -> list[tuple[str, str, list[str]]]:
    """Version, day and lines of each section of the changelog, as they stand."""
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    found = []
    for part in re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]:
        heading, *lines = part.strip().splitlines()
        match = HEADING.match(heading)
        assert match, f"{heading!r} is no section: ## 0.2.0 (unreleased), or its day"
        found.append((match[1], match[2], [line for line in lines if line not in ("", END)]))
    return found


def number(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def test_the_newest_section_of_the_changelog_is_of_this_version(
    sections: list[tuple[str, str, list[str]]],
) -> None:
    assert sections[0][0] == dlcourse.__version__
    versions = [number(version) for version, _, _ in sections]
    assert versions == sorted(versions, reverse=True)
    assert len(set(map(tuple, versions))) == len(versions)
    assert all(day != "unreleased" for _, day, _ in sections[1:])


def test_what_is_released_gets_no_new_lines(root: Path) -> None:
    """They are added at the end of a file by habit, which is the end of the oldest section."""
    last = (root / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()[-1]
    assert last == END, f"{last!r} stands below it"


def test_the_changelog_has_one_line_a_change(sections: list[tuple[str, str, list[str]]]) -> None:
    for version, _, lines in sections:
        assert lines, f"{version} changes nothing"
        for line in lines:
            assert re.match(r"- .{10,}\.$", line), f"{version}: {line}"


def test_the_project_takes_the_package_s_version(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dynamic"] == ["version"]
    assert "version" not in project


def test_the_citation_is_of_this_version_and_says_what_it_must(
    root: Path, sections: list[tuple[str, str, list[str]]]
) -> None:
    """The fields that version 1.2.0 of the Citation File Format asks for."""
    cited: dict[str, Any] = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["cff-version"] == "1.2.0"
    assert cited["version"] == dlcourse.__version__
    assert all(cited[field] for field in ("message", "title", "authors"))
    assert {"MIT", "CC-BY-4.0"} == set(cited["license"])
    day = sections[0][1]
    released = cited.get("date-released")
    assert (str(released) if released else "unreleased") == day


def test_a_wheel_is_of_this_version_and_holds_the_licences(root: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel.build(root, tmp_path, {"grading"})) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    (about,) = [text for name, text in files.items() if name.endswith("METADATA")]
    said = HeaderParser().parsestr(about.decode())
    assert said["Version"] == dlcourse.__version__
    assert said["License-Expression"].startswith("MIT AND ")
    for name in ("LICENSE", "NOTICE"):
        (inside,) = [n for n in files if n.endswith(f".dist-info/licenses/{name}")]
        assert files[inside] == (root / name).read_bytes()
    data = {name.removeprefix("dlcourse/data/") for name in files if "/data/" in name}
    assert {"README.md", "LICENSE.scikit-learn.txt", "penguins.csv"} <= data


def test_a_released_notebook_asks_for_this_version(root: Path) -> None:
    path = sorted((root / "solutions").glob("*.py"))[0]
    cells = [str(cell.source) for cell in release_version(notebook(read(path))).cells]
    assert any(f'made_for("{dlcourse.__version__}")' in cell for cell in cells)


def test_what_was_mended_names_versions_that_there_are(
    root: Path, sections: list[tuple[str, str, list[str]]]
) -> None:
    versions = {version for version, _, _ in sections}
    text = (root / "book/errata.yml").read_text(encoding="utf-8")
    for row in yaml.safe_load(text):
        assert {row["was"], row["mended"]} <= versions
        assert number(row["was"]) < number(row["mended"])
