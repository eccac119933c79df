"""The book's Sphinx extension, part by part, and the freshness of what it builds."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from matplotlib.figure import Figure

from book._ext.course_pages import freshness, moving, sidebar, thebe
from dlcourse.figures import controls, moving_figure, themes
from tests.book.tiny import command


def test_a_figure_is_darkened_by_the_pairs_of_the_style_file(root: Path) -> None:
    twins = themes.dark_colours((root / "dlcourse/course.mplstyle").read_text(encoding="utf-8"))
    assert twins["0072b2"] == "56b4e9"
    svg = '<path style="fill: #0072B2; stroke: #0072b2"/><use fill="#123456" href="#m1a2b3c4"/>'
    dark = themes.darken(svg, twins)
    assert dark.count("#56b4e9") == 2
    assert "#123456" in dark
    assert "#m1a2b3c4" in dark, "a reference is no colour"


def test_a_figure_keeps_its_place_by_its_size_in_pixels() -> None:
    svg = '<svg height="180pt" version="1.1" width="360.0pt"></svg>'
    assert themes.size(svg) == {"width": "480", "height": "240"}
    assert themes.size(svg.replace("180pt", "100%")) == {}
    assert themes.size("<svg height=180pt>") == {}, "no XML: no size, and no error"


def test_the_cache_is_keyed_on_the_package_and_the_lock(tmp_path: Path) -> None:
    package = tmp_path / "dlcourse"
    for part in ("grading", "exercises"):
        (package / part).mkdir(parents=True)
    (package / "__pycache__").mkdir()
    (package / "a.py").write_text("x = 1")
    (package / "grading" / "b.py").write_text("y = 1")
    (tmp_path / "requirements.lock").write_text("numpy==2.0")
    first = freshness.digest(tmp_path)
    (package / "__pycache__" / "a.pyc").write_bytes(b"1")
    (package / "grading" / "b.py").write_text("y = 2")
    (package / "exercises" / "c.py").write_text("y = 2")
    assert freshness.digest(tmp_path) == first, "what no page imports does not count"
    (package / "a.py").write_text("x = 2")
    second = freshness.digest(tmp_path)
    assert second != first
    (package / "a.py").rename(package / "c.py")
    assert freshness.digest(tmp_path) != second, "a name counts too"
    (tmp_path / "requirements.lock").write_text("numpy==2.1")
    assert freshness.digest(tmp_path) not in (first, second)


def test_all_pages_are_written_again_when_the_reader_of_exercises_changes(tmp_path: Path) -> None:
    for folder in ("exercises", "grading"):
        (tmp_path / "dlcourse" / folder).mkdir(parents=True)
    (tmp_path / "dlcourse/grading/assignments.py").write_text("x = 1")
    (tmp_path / "package-lock.json").write_text("{}")
    first = freshness.maker_digest(tmp_path)
    (tmp_path / "dlcourse/exercises/question.py").write_text("x = 2")
    assert freshness.maker_digest(tmp_path) != first


def test_thebe_is_left_out_and_nothing_else() -> None:
    class Script:
        def __init__(self, filename: str | None, body: str | None = None) -> None:
            self.filename, self.attributes = filename, {"body": body}

    assert thebe.is_thebe(Script("sphinx-thebe.js"))
    assert thebe.is_thebe(Script(None, 'const THEBE_JS_URL = "…"'))
    assert not thebe.is_thebe(Script("_static/course.js"))
    assert thebe.is_thebe("_static/sphinx-thebe.css")


def test_the_buttons_of_the_sidebar_say_what_they_unfold() -> None:
    tree = (
        "<ul><li><a href='a.html'>1. Begin</a><details><summary><span></span></summary>"
        "<ul><li><a href='b.html'>Exercises 1</a></li></ul></details></li></ul>"
    )
    (button,) = sidebar.named(tree).select("summary")
    assert button["aria-label"] == "What belongs to 1. Begin"


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
    locks = ("requirements.lock", "package-lock.json")
    for name in ("_config.yml", "pyproject.toml", "LICENSE", "NOTICE", *locks):
        shutil.copy(root / name, tmp_path)
    shutil.copy(root / "book/references.bib", tmp_path / "book")
    for name in ("node_modules", "licences"):
        (tmp_path / name).symlink_to(root / name)
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: book/intro\n")
    (tmp_path / "book/intro.md").write_text(PAGE)

    def build(word: str) -> str:
        (tmp_path / "dlcourse/fresh.py").write_text(f'"""A word."""\nWORD = "{word}"\n')
        run = subprocess.run(
            command(root, tmp_path),
            cwd=tmp_path,
            env={
                "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
                "PYTHONPATH": str(tmp_path),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout + run.stderr
        assert "WARNING" not in run.stdout + run.stderr, "a reader would wonder"
        return (tmp_path / "_build/html/book/intro.html").read_text(encoding="utf-8")

    assert "the word is heron" in build("heron")
    assert "the word is kestrel" in build("kestrel")
    assert len(list((tmp_path / "_build/executed").iterdir())) == 1, "the old outputs are gone"


MOVING = """<svg xmlns="http://www.w3.org/2000/svg" class="moving-figure" width="360pt" \
height="180pt" viewBox="0 0 360 180" stroke-linejoin="round" data-ids="m12"><metadata>\
{"label": "Rate &lt;1", "legend": "Show", "start": ["SGD", 1], "choices": [{"name": "SGD", \
"sentences": ["One.", "Two &amp; \\"more\\"."]}, {"name": "Adam", "sentences": ["Three.", \
"Four.", "Five."]}]}</metadata><defs><path id="m12-0" d="m0 0z"/></defs>\
<use href="#m12-0" stroke="#0072b2" fill="#123456"/>\
<g data-picture="0" display="none"><path clip-path="url(#m12-0)"/></g><g data-picture="1"/></svg>
"""


def moving_page(alt: str = "A line.") -> BeautifulSoup:
    """A page that shows a moving figure twice."""
    twins = {"0072b2": "56b4e9"}
    html = "".join(controls.inline(MOVING, alt, f"moving{i}", twins) for i in (1, 2))
    return BeautifulSoup(html, "html.parser")


def test_a_moving_figure_stands_in_the_page_itself() -> None:
    page = moving_page(alt='A <line> "up".')
    svg = page.find_all("svg")[0]
    assert svg["role"] == "img"
    assert svg["aria-label"] == 'A <line> "up".'
    assert (svg["width"], svg["height"]) == ("480", "240")
    assert not page.find_all("metadata")
    assert [part.get("display") for part in svg.select("[data-picture]")] == ["none", None]


def test_ids_of_moving_figures_are_unique_in_the_page_and_found() -> None:
    page = moving_page()
    ids = [str(part["id"]) for part in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert "m12" not in str(page)
    for figure in page.select(".moving"):
        mark = str(figure.select_one("[type=range]")["id"]).removesuffix("-slider")  # type: ignore[index]
        assert f'href="#{mark}-0"' in str(figure)
        assert f"url(#{mark}-0)" in str(figure)
        assert figure.select_one(f"#{mark}-0")
        assert {radio["name"] for radio in figure.select("[type=radio]")} == {f"{mark}-choice"}
        assert figure.select_one(f"label[for={mark}-slider]")


def test_colours_of_a_moving_figure_are_properties_with_the_light_colour() -> None:
    svg = str(moving_page().find("svg"))
    assert 'stroke="var(--figure-0072b2,#0072b2)"' in svg
    assert 'fill="#123456"' in svg, "a colour without a twin stays"
    style = moving.theme_colours({"0072b2": "56b4e9"})
    assert style == 'html[data-theme="dark"] .moving-figure{--figure-0072b2:#56b4e9;}'


def test_the_controls_say_where_the_still_picture_is() -> None:
    figure = moving_page().select(".moving")[0]
    (controls,) = figure.select(".moving-controls")
    assert controls.has_attr("hidden"), "without JavaScript there is no dead control"
    (slider,) = controls.select("input[type=range]")
    assert [slider[name] for name in ("min", "max", "step", "value")] == ["0", "1", "1", "1"]
    assert slider["aria-valuetext"] == 'Two & "more".'
    assert controls.select_one("fieldset > legend")
    radios = controls.select("fieldset label > input[type=radio]")
    labels = controls.select("fieldset label")
    assert [label.get_text(strip=True) for label in labels] == ["SGD", "Adam"]
    assert [radio.has_attr("checked") for radio in radios] == [True, False]
    assert [label.get_text() for label in controls.select(".moving-slider label")] == ["Rate <1"]
    (button,) = controls.select("button[type=button]")
    assert button.get_text() == "Play"
    (output,) = figure.select("output")
    assert output.get_text() == 'Two & "more".'
    assert output["aria-live"] == "off"
    (rest,) = figure.select("details")
    assert rest.get_text(" ", strip=True).startswith("All positions as text")
    lists = [[item.get_text() for item in one.select("li")] for one in rest.select("ol")]
    assert lists == [["One.", 'Two & "more".'], ["Three.", "Four.", "Five."]]
    assert [name.get_text() for name in rest.select("p")] == ["SGD", "Adam"]


def test_one_choice_is_no_choice() -> None:
    alone = re.sub(r', {"name": "Adam".*?}\]', "]", MOVING)
    figure = BeautifulSoup(controls.inline(alone, "A line.", "m1", {}), "html.parser")
    assert not figure.select("fieldset, [type=radio], details p")
    assert len(figure.select("input")) == 1
    assert len(figure.select("ol")) == 1


def test_a_moving_figure_without_its_facts_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no <metadata>; wanted .*make clean book"):
        controls.inline('<svg class="moving-figure"></svg>', "A line.", "m1", {})


def test_what_dlcourse_writes_is_what_the_page_reads() -> None:
    figure = moving_figure(
        lambda _, value: Figure(figsize=(2 + 0 * value, 1)),
        {"": [0.0, 1.0]},
        label="Rate",
        describe=lambda _, value: f"It is {value}.",
    )
    assert controls.is_moving(figure.svg)
    assert not controls.is_moving('<?xml version="1.0"?>\n<svg width="1pt"></svg>')
    page = BeautifulSoup(controls.inline(figure.svg, "A line.", "m1", {}), "html.parser")
    assert page.select("output")[0].get_text() == "It is 1.0."
    assert page.select("svg")[0]["width"] == "192"
