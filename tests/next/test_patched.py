"""What the book changes of others' insides: still wanted, named where it stands, and askable."""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
import sphinxcontrib.katex as katex
from bs4 import BeautifulSoup
from jupyter_cache.executors import basic
from nbgrader.preprocessors import SaveCells
from pydata_sphinx_theme import toctree

from tools.next import patched
from tools.next.patched import PATCHES, Patch

FOLDERS = ("book/_ext", "book/_templates", "book/_static", "dlcourse", "tools")
WORDS = re.compile(r"\bmay\s+(?:#\s*|//\s*)?go\s+(?:when|with)\b")


def name(patch: Patch) -> str:
    return f"{patch.where.split('/')[-1]}, {patch.whose}"


@pytest.mark.parametrize("patch", PATCHES, ids=name)
def test_a_change_is_still_wanted(patch: Patch) -> None:
    assert patch.wanted(), (
        f"in {patch.where} the part against {patch.whose} ({patch.fault}) may go: that is mended "
        "there. Take it away, and its line in tools/next/patched.py; then make next"
    )


def test_each_file_says_when_its_change_may_go_and_no_other_does(root: Path) -> None:
    saying = {
        path.relative_to(root).as_posix()
        for folder in FOLDERS
        for path in (root / folder).rglob("*")
        if path.suffix in {".py", ".html", ".js"} and WORDS.search(path.read_text(encoding="utf-8"))
    }
    assert saying - {"tools/next/patched.py"} == {patch.where for patch in PATCHES}


def without(fault: str) -> Patch:
    (found,) = (patch for patch in PATCHES if fault in patch.fault)
    return found


# What a theme's file would say if it were mended.
MENDED = {
    "a script and a style stand": '<script src="theme.js"></script>',
    "a script stands in the page of the search": '<script src="focus.js"></script>',
    "the form of the search": '<form><input><button type="submit">Search</button></form>',
    "the button's label": '<button class="search-button-field">Search</button>',
    "the icons of the switch": '<i class="theme-switch fa-sun" data-mode="light"></i>',
    "have handlers in it": "<button data-press='x'></button>",
    "it uses the theme's own macros": "<button data-press='x'></button>",
    "a script of all icons": "<link rel='preload' href='bootstrap.js'>",
    "each formula three times": "htmlToText: (html) => { skip('annotation') }",
}


@pytest.mark.parametrize("fault", MENDED)
def test_a_mended_theme_is_noticed(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    patch = without(fault)
    monkeypatch.setattr(patched, "themes_file", lambda _theme, _name: MENDED[fault])
    assert not patch.wanted()


def test_a_theme_whose_file_is_gone_is_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(patched.THEMES, "pydata", "pydata_sphinx_theme/elsewhere")
    with pytest.raises(FileNotFoundError):
        without("the icons of the switch").wanted()


def test_a_server_that_is_waited_for_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(_rundir: Path, _timeout: float) -> None:
        raise katex.KaTeXError("it did not come up")

    monkeypatch.setattr(katex.KaTeXServer, "start_server_process", start)
    assert not without("gives up on Node").wanted()


def test_a_silent_subsetter_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    import logging

    monkeypatch.setattr(logging.Logger, "info", lambda *_args, **_options: None)
    assert not without("tells of every table").wanted()


def test_an_environment_for_kernels_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from jupyter_cache.executors import utils

    def execution(nb: object, env: dict[str, str]) -> None:
        """Execute a page."""

    monkeypatch.setattr(utils, "single_nb_execution", execution)
    assert not without("no environment of their own").wanted()


def test_recorded_times_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def execute(project_nb: object) -> object:
        return basic.single_nb_execution(project_nb, record_timing=True)

    monkeypatch.setattr(basic.ExecutionWorkerLocalMProc, "execute", execute)
    assert not without("cells' times").wanted()


def test_another_label_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from myst_nb import sphinx_

    def visit(translator: type[object], _node: object) -> None:
        translator.body.append("<details><summary>Show</summary>")  # type: ignore[attr-defined]

    monkeypatch.setattr(sphinx_, "visit_HideCellInput", visit)
    assert not without("hides its visible words").wanted()


def test_another_role_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from docutils.writers.html5_polyglot import HTMLTranslator

    def visit_citation(translator: HTMLTranslator, node: object) -> None:
        translator.body.append(translator.starttag(node, "div", role="listitem"))

    monkeypatch.setattr(HTMLTranslator, "visit_citation", visit_citation)
    assert not without("a role that").wanted()


def test_named_buttons_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def name_them(tree: BeautifulSoup) -> None:
        tree.append(BeautifulSoup("<summary aria-label='A'></summary>", "html.parser"))

    monkeypatch.setattr(toctree, "add_collapse_checkboxes", name_them)
    assert not without("have no name").wanted()


def test_pages_without_scripts_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pydata_sphinx_theme", "sphinx_togglebutton"):
        bare = ModuleType(module)
        bare.__file__ = __file__.replace("test_patched.py", "__init__.py")
        monkeypatch.setitem(sys.modules, module, bare)
    monkeypatch.setattr(inspect, "getsource", lambda _module: "app.add_js_file('a.js')")
    assert not without("scripts into the page itself").wanted()


def test_a_book_without_thebe_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patched, "find_spec", lambda _name: None)
    assert not without("sphinx-thebe").wanted()


def test_cells_that_may_change_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def _create_notebook(step: SaveCells, nb: object) -> None:
        step.gradebook.update(nb)

    monkeypatch.setattr(SaveCells, "_create_notebook", _create_notebook)
    assert not without("no cell can be added").wanted()
