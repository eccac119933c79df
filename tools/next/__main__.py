"""Build and test the book on the newest Sphinx, and write NEXT.md: python -m tools.next.

The steps are `build`, `pages`, `floors` and `report`; all of them without a name. With `--execute`
the chapters are executed again there; else their outputs are those of `make book`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from tools.next import compare, environment, report
from tools.next.environment import FLOORS, FOLDER, NEWEST, ROOT, NextError, run

BOOK = ROOT / "_build" / "html"
SITE = FOLDER / "html"
# What reads the built pages, or builds small books with the same extension.
PAGES = ("tests/book", "tests/grading/test_page.py::test_every_place_is_in_the_book")
# What of the package's own tests is slow: other Pythons, the box, a whole course.
FAST = "not book and not browser and not bank and not attacks and not instructor"
SLOW = ("tests/live", "tests/grading/sandbox")


def build(execute: bool) -> None:
    """Bring the environment up to date, and build the book in it by sphinx-build."""
    if not (BOOK / "index.html").exists():
        raise NextError(f"There is no book in {BOOK} to compare with. Run make book, then again.")
    _keep("newest.json", environment.newest())
    shutil.rmtree(SITE, ignore_errors=True)
    executed = FOLDER / "executed"
    shutil.rmtree(executed, ignore_errors=True)
    if not execute:
        shutil.copytree(BOOK.with_name("executed"), executed)
    program = NEWEST / "bin" / "sphinx-build"
    place = ("--doctree-dir", FOLDER / "doctrees", ".", SITE)
    code = run(program, "-W", "-n", "--keep-going", "--quiet", *place, env=_environment(NEWEST))
    if code:
        raise NextError(
            f"sphinx-build ended with {code}; what it found is said above. Mend it so that both "
            "builds are content, or note in tools/next what the newest parts want."
        )
    _keep("differences.json", compare.differences(BOOK, SITE))


def pages(_execute: bool) -> None:
    """Run the tests of the pages against that build, in its environment."""
    _test(NEWEST, "pages", *PAGES, "-n", "2", "--dist", "loadgroup", f"--site={SITE}")
    asked = environment.output(NEWEST / "bin" / "python", "-m", "tools.next.patched")
    (FOLDER / "patched.json").write_text(asked, encoding="utf-8")


def floors(_execute: bool) -> None:
    """Run the fast tests of the package with the oldest versions that pyproject.toml allows."""
    _keep("floors.json", environment.floors())
    ignored = [f"--ignore={path}" for path in SLOW]
    _test(FLOORS, "floors", *_of_the_package(), "-m", FAST, *ignored, "-n", "2")


def write(_execute: bool) -> None:
    """Write NEXT.md from what the other steps have left."""
    (ROOT / "NEXT.md").write_text(report.text(FOLDER), encoding="utf-8")
    print(report.last_line(FOLDER))


STEPS: dict[str, Callable[[bool], None]] = {
    "build": build,
    "pages": pages,
    "floors": floors,
    "report": write,
}


def _test(venv: Path, name: str, *arguments: str) -> None:
    """Run tests there; what came of each is left for the report, also where some failed."""
    record = FOLDER / f"{name}.xml"
    record.unlink(missing_ok=True)
    options = ("-p", "no:cacheprovider", f"--junitxml={record}")
    run(venv / "bin" / "python", "-m", "pytest", *arguments, *options, env=_environment(venv))
    if not record.exists():
        raise NextError(f"The tests of {name} did not run; what pytest said stands above.")


def _of_the_package() -> list[str]:
    """Return the tests that mirror the modules and packages of dlcourse, but for the slow ones."""
    modules = {path.stem for path in (ROOT / "dlcourse").glob("[!_]*")}
    tests = sorted((ROOT / "tests").iterdir())
    mirrors = [path for path in tests if path.stem.removeprefix("test_") in modules]
    return [name for p in mirrors if (name := p.relative_to(ROOT).as_posix()) not in SLOW]


def _environment(venv: Path) -> dict[str, str]:
    """Return this process's environment with another one's programs in front."""
    path = f"{venv / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "VIRTUAL_ENV": str(venv), "PYTHONPATH": str(ROOT)}


def _keep(name: str, what: object) -> None:
    (FOLDER / name).write_text(json.dumps(what, indent=1, ensure_ascii=False), encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Do the steps that are named, or all; end with 1 where one can't be done, or a test fails."""
    parser = argparse.ArgumentParser(prog="make next", description=__doc__)
    parser.add_argument("steps", nargs="*", metavar="STEP", help=", ".join(STEPS))
    parser.add_argument("--execute", action="store_true", help="execute the chapters again")
    asked = parser.parse_args(arguments)
    unknown = [step for step in asked.steps if step not in STEPS]
    steps = asked.steps or [*STEPS]
    try:
        if unknown:
            raise NextError(f"There is no step {unknown[0]!r}; there are {', '.join(STEPS)}.")
        for step in steps:
            STEPS[step](asked.execute)
    except NextError as error:
        sys.exit(str(error))
    if failed := report.failed(FOLDER, steps):
        sys.exit(f"{len(failed)} tests failed, such as {failed[0]}; NEXT.md names them.")


if __name__ == "__main__":
    main(sys.argv[1:])
