"""The book's Sphinx extension, part by part, and the freshness of what it builds."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from book._ext.course_pages import exercises, figures, freshness, page
from dlcourse.grading.assignments import Question


def test_a_figure_is_darkened_by_the_pairs_of_the_style_file(root: Path) -> None:
    twins = figures.dark_colours((root / "dlcourse/course.mplstyle").read_text(encoding="utf-8"))
    assert twins["0072b2"] == "56b4e9"
    svg = '<path style="fill: #0072B2; stroke: #0072b2"/><use fill="#123456" href="#m1a2b3c4"/>'
    dark = figures.darken(svg, twins)
    assert dark.count("#56b4e9") == 2
    assert "#123456" in dark
    assert "#m1a2b3c4" in dark, "a reference is no colour"


def test_each_drawn_figure_stands_twice_and_keeps_its_place(tmp_path: Path) -> None:
    name = 64 * "a"
    (tmp_path / f"{name}.svg").write_text(
        '<svg height="180pt" version="1.1" width="360.0pt"></svg>'
    )
    body = f'<p><img alt="A line." src="../_images/{name}.svg" /><img src="logo.svg" /></p>'
    html = figures.both_themes(body, tmp_path)
    assert html.count("<img") == 3
    assert html.count('alt="A line."') == 2
    assert f"{name}-dark.svg" in html
    assert html.count('width="480" height="240"') == 2
    assert '<img src="logo.svg" />' in html


def test_the_cache_is_keyed_on_the_package_and_the_lock(tmp_path: Path) -> None:
    package = tmp_path / "dlcourse"
    (package / "grading").mkdir(parents=True)
    (package / "__pycache__").mkdir()
    (package / "a.py").write_text("x = 1")
    (package / "grading" / "b.py").write_text("y = 1")
    (tmp_path / "requirements.lock").write_text("numpy==2.0")
    first = freshness.digest(tmp_path)
    (package / "__pycache__" / "a.pyc").write_bytes(b"1")
    (package / "grading" / "b.py").write_text("y = 2")
    assert freshness.digest(tmp_path) == first, "what no page imports does not count"
    (package / "a.py").write_text("x = 2")
    second = freshness.digest(tmp_path)
    assert second != first
    (package / "a.py").rename(package / "c.py")
    assert freshness.digest(tmp_path) != second, "a name counts too"
    (tmp_path / "requirements.lock").write_text("numpy==2.1")
    assert freshness.digest(tmp_path) not in (first, second)


def test_thebe_is_left_out_and_nothing_else() -> None:
    class Script:
        def __init__(self, filename: str | None, body: str | None = None) -> None:
            self.filename, self.attributes = filename, {"body": body}

    assert page._is_thebe(Script("sphinx-thebe.js"))
    assert page._is_thebe(Script(None, 'const THEBE_JS_URL = "…"'))
    assert not page._is_thebe(Script("_static/course.js"))
    assert page._is_thebe("_static/sphinx-thebe.css")


def test_a_question_becomes_markdown_with_its_stub_and_its_tests() -> None:
    question = Question(
        "weigh", "## 1. Weigh\n\nAdd up.", "def weigh(): ...", (("a property", 2, True),)
    )
    title, text = exercises.markdown(question)
    assert title == "1. Weigh"
    assert "Add up." in text
    assert "def weigh(): ..." in text
    assert "| a property | after submission | 2 |" in text


PAGE = """---
file_format: mystnb
kernelspec:
  name: python3
---

# A page

```{code-cell} ipython3
from dlcourse.fresh import WORD
print("the word is", WORD)
```
"""


@pytest.mark.book
def test_editing_dlcourse_executes_the_pages_again(root: Path, tmp_path: Path) -> None:
    """Build a book of one page twice, with a change to dlcourse between: the page shows it."""
    for name in ("book/_ext", "book/_static", "book/_templates", "dlcourse", "solutions"):
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(root / name, tmp_path / name, ignore=ignore)
    for name in ("_config.yml", "requirements.lock", "package-lock.json"):
        shutil.copy(root / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(root / "node_modules")
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: book/intro\n")
    (tmp_path / "book/intro.md").write_text(PAGE)

    def build(word: str) -> str:
        (tmp_path / "dlcourse/fresh.py").write_text(f'"""A word."""\nWORD = "{word}"\n')
        program = Path(sys.executable).with_name("jupyter-book")
        run = subprocess.run(
            [program, "build", ".", "-W", "-n", "--keep-going", "--quiet"],
            cwd=tmp_path,
            env={"PATH": f"{program.parent}:/usr/bin:/bin", "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout + run.stderr
        return (tmp_path / "_build/html/book/intro.html").read_text(encoding="utf-8")

    assert "the word is heron" in build("heron")
    assert "the word is kestrel" in build("kestrel")
    assert len(list((tmp_path / "_build/executed").iterdir())) == 1, "the old outputs are gone"
