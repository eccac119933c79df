"""NEXT.md: with what the newest build was made, what differs, which changes of ours may go."""

from __future__ import annotations

import json
import tomllib
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tools.next.config import LEFT_OUT, NEWER, QUIET
from tools.next.environment import ROOT, NextError, moving, named, pins

# What is otherwise outside the articles; the tests of the pages allow for both.
KNOWN = (
    "In the results of the search a chapter's title has no number",
    "The switch of colours opens a menu with its three choices",
)


@dataclass(frozen=True)
class Tests:
    """What came of a run of tests."""

    passed: int
    failed: tuple[str, ...]


def outcome(record: Path) -> Tests:
    """Return what a record of pytest's (JUnit's XML) says."""
    passed, failed = 0, []
    for case in ET.parse(record).getroot().iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed.append(f"{case.get('classname')}::{case.get('name')}")
        elif case.find("skipped") is None:
            passed += 1
    return Tests(passed, tuple(sorted(failed)))


def failed(folder: Path, steps: Iterable[str]) -> list[str]:
    """Return the tests that failed in these steps."""
    records = [folder / f"{name}.xml" for name in ("pages", "floors") if name in steps]
    return [name for path in records if path.exists() for name in outcome(path).failed]


def _counted(record: Path) -> str:
    if not record.exists():
        return "not run"
    tests = outcome(record)
    return f"{tests.passed} passed, {len(tests.failed)} failed"


def last_line(folder: Path) -> str:
    """Return one line on how it went."""
    otherwise = len(_read(folder, "differences.json"))
    pages, floors = (_counted(folder / f"{name}.xml") for name in ("pages", "floors"))
    return (
        f"NEXT.md: {otherwise} pages differ. Tests of the pages: {pages}; on the floors: {floors}."
    )


def text(folder: Path) -> str:
    """Return what NEXT.md says, from what the steps left in a folder."""
    date = datetime.now(UTC).date().isoformat()
    parts = [
        Path(__file__).with_name("head.md").read_text(encoding="utf-8"),
        f"## With what it was built, on {date}\n\n{_versions(_read(folder, 'newest.json'))}",
        f"## What differs\n\n{_differences(_read(folder, 'differences.json'))}",
        f"## What we change of others' insides\n\n{_patches(_read(folder, 'patched.json'))}",
        f"## The tests\n\n{_tests(folder)}",
    ]
    return "\n".join(parts)


def _read(folder: Path, name: str) -> Any:
    path = folder / name
    if not path.exists():
        raise NextError(f"There is no {path}: a step has not been done. Run make next.")
    return json.loads(path.read_text(encoding="utf-8"))


def _versions(now: dict[str, str]) -> str:
    before = pins(ROOT / "requirements.lock")
    rows = [
        f"| {name} | {before.get(name, '–')} | {now[name]} |" for name in moving() if name in now
    ]
    return _table("| Package | make book | make next |", rows)


def _differences(pages: dict[str, list[str]]) -> str:
    lines = [f"- `{name}` is left out: {why}." for name, why in LEFT_OUT.items()]
    off = ", ".join(f"`{name}`" for name in (*NEWER, *QUIET))
    lines.append(
        f"- Switched off, beside what `_config.yml` says: {off}. `tools/next/config.py` says why."
    )
    lines += [f"- {sentence}." for sentence in KNOWN]
    alike: dict[str, list[str]] = defaultdict(list)
    for page, sentences in pages.items():
        for sentence in sentences:
            alike[sentence].append(page)
    for sentence, names in alike.items():
        others = f" and {len(names) - 3} more" if len(names) > 3 else ""
        lines.append(f"- In {', '.join(names[:3])}{others}: {sentence}.")
    if not pages:
        lines.append(
            "- Nothing else: each page's article has the same words, formulas, places to link to, "
            "links and pictures in the same order."
        )
    return "\n".join(lines) + "\n"


def _patches(found: list[dict[str, Any]]) -> str:
    rows = [
        f"| `{one['where']}` | {one['whose']} | {one['fault']} "
        f"| {'still wanted' if one['wanted'] else 'may go'} |"
        for one in found
    ]
    return (
        "Each stands in one file. A test asks the locked versions whether it is still wanted, and "
        "fails when it is not\n(`tools/next/patched.py`); so it is with the newest:\n\n"
        + _table("| In | Of | What is wrong there | With the newest |", rows)
    )


def _tests(folder: Path) -> str:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["grading"]]
    old = _read(folder, "floors.json")
    names = ", ".join(f"{named(line)} {old[named(line)]}" for line in wanted)
    pages, floors = (_counted(folder / f"{name}.xml") for name in ("pages", "floors"))
    lines = [
        f"- Of the pages, on the newest: {pages}.",
        f"- Of the package, on the floors ({names}): {floors}.",
    ]
    lines += [f"- Failed: `{name}`." for name in failed(folder, ("pages", "floors"))]
    return "\n".join(lines) + "\n"


def _table(head: str, rows: list[str]) -> str:
    return "\n".join([head, "|" + "---|" * (head.count("|") - 1), *rows]) + "\n"
