"""What the book changes of others' insides, and whether it is still wanted.

Each change stands in one file, which says when it may go. Here that is asked of the packages as
they are installed: the tests ask those of the lock, `make next` the newest. A change that is not
wanted any more fails the tests by name. `python -m tools.next.patched` prints all of it as JSON.
"""

from __future__ import annotations

import inspect
import json
import logging
import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

EXTENSION = "book/_ext/course_pages"
TEMPLATES = "book/_templates"
THEMES = {
    "pydata": "pydata_sphinx_theme/theme/pydata_sphinx_theme",
    "book": "sphinx_book_theme/theme/sphinx_book_theme",
    "basic": "sphinx/themes/basic",
}


@dataclass(frozen=True)
class Patch:
    """A change: the file it stands in, whose insides it is of, and what is wrong with them."""

    where: str
    whose: str
    fault: str
    wanted: Callable[[], bool]


def themes_file(theme: str, name: str) -> str:
    """Return what a file of a theme says. Raises FileNotFoundError where it is no more there."""
    package, _, folder = THEMES[theme].partition("/")
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    return (Path(found.origin).parent / folder / name).read_text(encoding="utf-8")


def _has(theme: str, name: str, pattern: str) -> Callable[[], bool]:
    """Ask whether a theme's file has something that is wrong."""
    return lambda: re.search(pattern, themes_file(theme, name)) is not None


def _lacks(theme: str, name: str, pattern: str) -> Callable[[], bool]:
    """Ask whether a theme's file has not got what is right."""
    return lambda: re.search(pattern, themes_file(theme, name)) is None


def _gives_up_on_node() -> bool:
    """Let Node's place be taken by a program that has a socket, and does not listen yet."""
    import sphinxcontrib.katex as katex

    class Deaf(katex.KaTeXServer):  # type: ignore[misc]  # it is untyped
        @classmethod
        def build_command(cls, socket: Path | None = None, port: int | None = None) -> list[str]:  # noqa: ARG003
            code = "import socket, sys; s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); "
            return [sys.executable, "-c", code + "sys.stdin.read()", str(socket)]

    with tempfile.TemporaryDirectory() as folder:
        try:
            Deaf.start_server_process(Path(folder), 0.5)
        except ConnectionRefusedError:
            return True
        except katex.KaTeXError:
            return False
    return False


def _tells_of_every_table() -> bool:
    """Cut a small font, and listen."""
    from fontTools import subset
    from fontTools.fontBuilder import FontBuilder
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", "A"])
    font.setupCharacterMap({65: "A"})
    font.setupGlyf({".notdef": Glyph(), "A": Glyph()})
    font.setupHorizontalMetrics({".notdef": (500, 0), "A": (500, 0)})
    font.setupHorizontalHeader()
    font.setupOS2()
    font.setupPost()
    heard: list[logging.LogRecord] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record)

    logger, ear = logging.getLogger("fontTools"), Ear(logging.INFO)
    level = logger.level
    logger.addHandler(ear)
    logger.setLevel(logging.INFO)
    try:
        cutter = subset.Subsetter(subset.Options())
        cutter.populate(unicodes=[65])
        cutter.subset(font.font)
    finally:
        logger.removeHandler(ear)
        logger.setLevel(level)
    return bool(heard)


def _kernels_get_no_environment() -> bool:
    from jupyter_cache.executors.utils import single_nb_execution
    from myst_nb.core.config import NbParserConfig

    names = [*inspect.signature(single_nb_execution).parameters, *NbParserConfig.__dict__]
    return not any(re.search(r"(^|_)env", str(name)) for name in names)


def _times_are_not_recorded() -> bool:
    from jupyter_cache.executors.basic import ExecutionWorkerLocalMProc

    return "record_timing" not in inspect.getsource(ExecutionWorkerLocalMProc.execute)


def _label_hides_the_words() -> bool:
    from myst_nb import sphinx_

    class Translator:
        body: list[str] = []  # noqa: RUF012 (one probe, one list)

    node = sphinx_.HideCodeCellNode(prompt_show="Show", prompt_hide="Hide")
    sphinx_.visit_HideCellInput(Translator, node)
    return "aria-label" in "".join(Translator.body)


def _role_was_given_up() -> bool:
    from docutils.writers.html5_polyglot import HTMLTranslator

    return "doc-biblioentry" in inspect.getsource(HTMLTranslator.visit_citation)


def _buttons_have_no_name() -> bool:
    from bs4 import BeautifulSoup
    from pydata_sphinx_theme.toctree import add_collapse_checkboxes

    html = '<ul><li class="toctree-l1"><a href="#">A</a><ul><li>B</li></ul></li></ul>'
    tree = BeautifulSoup(html, "html.parser")
    add_collapse_checkboxes(tree)
    return not any(b.get("aria-label") or b.get_text(strip=True) for b in tree.select("summary"))


def _scripts_stand_in_the_page() -> bool:
    import pydata_sphinx_theme
    import sphinx_togglebutton

    return any("body=" in inspect.getsource(m) for m in (pydata_sphinx_theme, sphinx_togglebutton))


def _cells_are_fixed_by_hand_ins() -> bool:
    from nbgrader.preprocessors import SaveCells

    return "Cannot add or remove cells" in inspect.getsource(SaveCells._create_notebook)


def _formula_is_said_thrice() -> bool:
    text = themes_file("basic", "static/searchtools.js")
    return "htmlToText: (" in text and "annotation" not in text


PATCHES = (
    Patch(
        f"{EXTENSION}/patches.py",
        "sphinxcontrib-katex",
        "it gives up on Node where that does not listen at once",
        _gives_up_on_node,
    ),
    Patch(
        f"{EXTENSION}/patches.py",
        "fonttools",
        "its subsetter tells of every table that it cuts",
        _tells_of_every_table,
    ),
    Patch(
        f"{EXTENSION}/patches.py",
        "jupyter-cache, myst-nb",
        "the kernels of pages get no environment of their own",
        _kernels_get_no_environment,
    ),
    Patch(
        f"{EXTENSION}/execution.py",
        "jupyter-cache",
        "its executor of many pages does not record the cells' times",
        _times_are_not_recorded,
    ),
    Patch(
        f"{EXTENSION}/page.py",
        "myst-nb",
        "the label of a folded cell hides its visible words",
        _label_hides_the_words,
    ),
    Patch(
        f"{EXTENSION}/page.py",
        "docutils",
        "a source of the references has a role that WAI-ARIA has given up",
        _role_was_given_up,
    ),
    Patch(
        f"{EXTENSION}/sidebar.py",
        "pydata-sphinx-theme",
        "the sidebar's buttons have no name",
        _buttons_have_no_name,
    ),
    Patch(
        f"{EXTENSION}/policy.py",
        "pydata-sphinx-theme, sphinx-togglebutton",
        "they write scripts into the page itself",
        _scripts_stand_in_the_page,
    ),
    Patch(
        f"{EXTENSION}/icons.py",
        "pydata-sphinx-theme",
        "every page loads a script of all icons",
        _has("pydata", "static/webpack-macros.html", r"<script[^>]*fontawesome\.js"),
    ),
    Patch(
        f"{EXTENSION}/thebe.py",
        "jupyter-book",
        "it brings sphinx-thebe, whose script comes though it is switched off",
        lambda: find_spec("sphinx_thebe") is not None,
    ),
    Patch(
        f"{TEMPLATES}/layout.html",
        "pydata-sphinx-theme",
        "a script and a style stand in the head of the page",
        _has("pydata", "layout.html", r"<script[^>]*>\s*document\."),
    ),
    Patch(
        f"{TEMPLATES}/search.html",
        "pydata-sphinx-theme",
        "a script stands in the page of the search",
        _has("pydata", "search.html", r"<script>"),
    ),
    Patch(
        f"{TEMPLATES}/components/search-field.html",
        "pydata-sphinx-theme",
        "the form of the search has no button",
        _lacks("pydata", "components/search-field.html", r"<button|type=\"submit\""),
    ),
    Patch(
        f"{TEMPLATES}/search-button-field.html",
        "pydata-sphinx-theme",
        "the button's label is not its visible text",
        _has("pydata", "components/search-button-field.html", r"<button[^>]*aria-label="),
    ),
    Patch(
        f"{TEMPLATES}/theme-switcher.html",
        "pydata-sphinx-theme",
        "the icons of the switch have titles beside its name",
        _has("pydata", "components/theme-switcher.html", r"<i class=\"theme-switch [^>]*title="),
    ),
    Patch(
        f"{TEMPLATES}/macros/header-buttons.html",
        "sphinx-book-theme",
        "the buttons above a page have handlers in it",
        _has("book", "macros/buttons.html", r"onclick="),
    ),
    Patch(
        f"{TEMPLATES}/article-header-buttons.html",
        "sphinx-book-theme",
        "it uses the theme's own macros",
        _has("book", "macros/buttons.html", r"onclick="),
    ),
    Patch(
        "book/_static/search.js",
        "Sphinx",
        "a snippet of a found page says each formula three times",
        _formula_is_said_thrice,
    ),
    Patch(
        "dlcourse/grading/keep.py",
        "nbgrader",
        "no cell can be added or removed once somebody has handed in",
        _cells_are_fixed_by_hand_ins,
    ),
)


def found() -> list[dict[str, Any]]:
    """Return each change, and whether it is wanted with the packages as they are here."""
    return [
        {"where": p.where, "whose": p.whose, "fault": p.fault, "wanted": p.wanted()}
        for p in PATCHES
    ]


if __name__ == "__main__":
    print(json.dumps(found(), indent=1))
