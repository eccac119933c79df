"""Live pages: what they load, put into the book, and the one small script that pages begin with.

`make` builds the assets into _build/live (tools/live.py). Without them, or where Pyodide could not
be had, the book is built as it is, and says so in one line. The value `live_pyodide` of _config.yml
names another place for Pyodide's own files, a CDN's folder; they are then not in the book.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

from dlcourse.live.needs import needed

from . import common

logger = logging.getLogger(__name__)
ASSETS = "_build/live"
PLACE = "_static/live"
BUTTON = "data-room="  # of a button that brings a cell (cells.py) or an exercise to life


def description(root: Path) -> Path | None:
    """Return the path of live.json, or None where there are no live pages."""
    found = sorted((root / ASSETS / "code").glob("*/live.json"))
    return found[-1] if found else None


def from_elsewhere(about: dict[str, Any], base: str) -> dict[str, Any]:
    """Return what live.json says with Pyodide's own files at another address, such as a CDN's.

    There they are as they were published: source, where the book's own copies are bytecode.
    """
    base = base.rstrip("/") + "/"

    def moved(file: dict[str, Any]) -> dict[str, Any]:
        return {**file, **file["published"], "address": base + file["address"].rpartition("/")[2]}

    packages = {
        name: file if name == "dlcourse" else moved(file)
        for name, file in about["packages"].items()
    }
    core = [moved(file) for file in about["coreFiles"]]
    return {**about, "core": base, "coreFiles": core, "packages": packages}


def is_live(app: Sphinx) -> bool:
    """Return whether this book's cells can come alive."""
    return bool(app.config.course_live)


def _look(app: Sphinx, config: Any) -> None:
    about = description(Path(app.srcdir))
    config.course_live = about.parent.name if about else ""
    if about is None:
        logger.info("The book has no live cells: make builds them, where Pyodide can be had.")


def _add_script(
    app: Sphinx, _name: str, _template: str, context: dict[str, Any], doctree: Any
) -> None:
    """Let a page that can come alive begin with the small script; it loads nothing before a click.

    The script's tag names the packages that the page's cells import, for the kernel's start.
    """
    about = description(Path(app.srcdir))
    if about is None or doctree is None or BUTTON not in context.get("body", ""):
        return
    modules = json.loads(about.read_text(encoding="utf-8"))["modules"]
    packages = {"data-packages": " ".join(needed(_sources(doctree), modules))}
    script = f"{PLACE.removeprefix('_static/')}/code/{app.config.course_live}/main.js"
    app.add_js_file(script, loading_method="defer", **packages)
    app.add_css_file("live.css")


def _sources(doctree: nodes.document) -> list[str]:
    """Return the source of each code cell of a page."""
    inputs = (node for node in doctree.findall(nodes.container) if "cell_input" in node["classes"])
    return [code.astext() for node in inputs for code in node.findall(nodes.literal_block)]


def _copy(app: Sphinx) -> None:
    target = Path(app.outdir) / PLACE
    shutil.rmtree(target, ignore_errors=True)
    about = description(Path(app.srcdir))
    if about is None:
        return
    code = target / "code" / about.parent.name
    shutil.copytree(about.parent, code)
    elsewhere = app.config.live_pyodide
    if elsewhere:
        said = from_elsewhere(json.loads(about.read_text(encoding="utf-8")), elsewhere)
        (code / "live.json").write_text(json.dumps(said, indent=1), encoding="utf-8")
    assets = Path(app.srcdir) / ASSETS
    for wheel in (assets / "wheels").rglob("dlcourse-*.whl" if elsewhere else "*.whl"):
        place = target / wheel.relative_to(assets)
        place.parent.mkdir(parents=True, exist_ok=True)
        _link(str(wheel), str(place))
    if not elsewhere:
        shutil.copytree(assets / "core", target / "core", copy_function=_link)


def _link(source: str, target: str) -> None:
    """Let a file stand at two places, or copy it where that cannot be: they are 30 MB."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


def setup(app: Sphinx) -> None:
    """Add the script to the pages, and the assets to the book.

    A new bundle has a new address: then all pages are written again.
    """
    app.add_config_value("live_pyodide", "", "html")
    app.add_config_value("course_live", "", "html")
    app.connect("config-inited", _look, priority=100)
    app.connect("html-page-context", _add_script)
    common.after_html(app, _copy)
