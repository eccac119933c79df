"""NEXT.md: made of what the steps left, and as true as can be told without the newest packages."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from tools.next import __main__, environment, report
from tools.next.config import LEFT_OUT
from tools.next.environment import NextError
from tools.next.patched import PATCHES

RECORD = """<testsuites><testsuite><testcase classname="tests.a" name="test_one"/>
<testcase classname="tests.a" name="test_two"/>
<testcase classname="tests.a" name="test_three"><failure message="no"/></testcase>
</testsuite></testsuites>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the steps leave."""
    left = {
        "newest": {"sphinx": "9.9", "numpy": "2.4"},
        "floors": {
            name: "0.1" for name in environment.pins(environment.ROOT / "requirements.lock")
        },
        "differences": {"a.html": ["words: 1 otherwise"], "b.html": ["words: 1 otherwise"]},
        "patched": [{"where": "a.py", "whose": "theirs", "fault": "a fault", "wanted": False}],
    }
    for name, what in left.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(what), encoding="utf-8")
    for name in ("pages", "floors"):
        (tmp_path / f"{name}.xml").write_text(RECORD, encoding="utf-8")
    return tmp_path


def test_it_says_what_was_found(folder: Path) -> None:
    said = report.text(folder)
    assert re.search(r"\| sphinx \| 7\.4\.7 \| 9\.9 \|", said)
    assert "- In a.html, b.html: words: 1 otherwise." in said
    assert "| `a.py` | theirs | a fault | may go |" in said
    assert "2 passed, 1 failed" in said
    assert said.count("- Failed: `tests.a::test_three`.") == 2
    assert report.last_line(folder).startswith("NEXT.md: 2 pages differ")


def test_a_step_that_was_not_done_is_named(folder: Path) -> None:
    (folder / "patched.json").unlink()
    with pytest.raises(NextError, match=r"patched\.json: a step has not been done. Run make next"):
        report.text(folder)


def test_tests_that_were_not_run_are_no_tests_that_passed(folder: Path) -> None:
    (folder / "floors.xml").unlink()
    assert re.search(r"on the floors \(.*\): not run\.", report.text(folder))
    assert report.last_line(folder).endswith("2 passed, 1 failed; on the floors: not run.")


def test_a_test_that_failed_fails_the_step_that_ran_it(folder: Path) -> None:
    assert report.failed(folder, ["build", "pages"]) == ["tests.a::test_three"]
    assert report.failed(folder, ["build", "report"]) == []


def test_a_step_that_is_not_there_is_named() -> None:
    with pytest.raises(SystemExit, match="no step 'bild'; there are build, pages, floors, report"):
        __main__.main(["bild"])


def test_without_a_book_it_is_said_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(__main__, "BOOK", tmp_path / "html")
    with pytest.raises(SystemExit, match=r"There is no book in .* Run make book"):
        __main__.main(["build"])


def test_packages_that_cannot_be_had_get_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uv = tmp_path / "uv"
    uv.write_text("#!/bin/sh\necho no such host >&2\nexit 2\n", encoding="utf-8")
    uv.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(environment, "FOLDER", tmp_path / "next")
    with pytest.raises(NextError, match=r"(?s)could not compile .*no such host.*Wanted: a package"):
        environment.floors()


def test_next_md_is_of_this_state(root: Path) -> None:
    said = (root / "NEXT.md").read_text(encoding="utf-8")
    assert said.startswith((root / "tools/next/head.md").read_text(encoding="utf-8"))
    assert {f"- `{name}` is left out: {why}." for name, why in LEFT_OUT.items()} <= set(
        said.splitlines()
    )
    for patch in PATCHES:
        assert f"| `{patch.where}` | {patch.whose} | {patch.fault} |" in said, "run: make next"
    for name in environment.moving():
        assert f"| {name} | " in said, f"{name} is not in NEXT.md; run: make next"
    for name, version in environment.pins(root / "requirements.lock").items():
        if name in environment.moving():
            assert f"| {name} | {version} | " in said, "the lock has moved; run: make next"


def test_it_is_no_part_of_make_test(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(r"^test:.*\n((?:\t.+\n)+)", makefile, re.MULTILINE)
    assert recipe
    assert "next" not in recipe[0]
    assert re.search(r"^next: .*\n\t\$\(BIN\)/python -m tools\.next", makefile, re.MULTILINE)


def test_what_moves_is_named_once_and_the_rest_is_the_lock_s(root: Path) -> None:
    moving = environment.moving()
    assert len(moving) == len(set(moving))
    assert environment.named("Sphinx_Design>=0.7") == "sphinx-design"
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    assert lock.count("\n") > 1000
    assert environment.pins(root / "requirements.lock")["sphinx"].startswith("7.")
