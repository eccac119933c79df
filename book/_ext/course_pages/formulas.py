"""Formulas rendered while the book is built, with KaTeX from node_modules and its fonts alongside.

The page gets HTML to see and MathML to hear, and loads no script for them.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import sphinxcontrib.katex as katex
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from . import common, patches

RENDERER = "patient katex"
# The fonts in other formats, for browsers of before 2016; the book has them in one.
_OTHERS = re.compile(r',url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)')


def _configure(app: Sphinx, config: Any) -> None:
    dist = _dist(app)
    if not (dist / "katex.min.js").exists():
        raise ExtensionError(f"KaTeX is not in {dist}; run: make book (or: npm ci)")
    config.katex_js_path = str(dist / "katex.min.js")
    config.katex_css_path = "katex/katex.min.css"
    config.html_math_renderer = RENDERER
    patches.PatientServer.katex_path = config.katex_js_path


def _inline(translator: Any, node: nodes.math) -> None:
    with patches.patient_katex():
        katex.html_visit_math(translator, node)


def _displayed(translator: Any, node: nodes.math_block) -> None:
    with patches.patient_katex():
        katex.html_visit_displaymath(translator, node)


def _copy_style(app: Sphinx) -> None:
    target = Path(app.outdir) / "_static" / "katex"
    (target / "fonts").mkdir(parents=True, exist_ok=True)
    style = (_dist(app) / "katex.min.css").read_text(encoding="utf-8")
    (target / "katex.min.css").write_text(_OTHERS.sub("", style), encoding="utf-8")
    for font in (_dist(app) / "fonts").glob("*.woff2"):
        shutil.copy(font, target / "fonts")


def _dist(app: Sphinx) -> Path:
    return Path(app.srcdir) / "node_modules" / "katex" / "dist"


def setup(app: Sphinx) -> None:
    """Let sphinxcontrib-katex use our KaTeX, and copy its style and fonts into the book."""
    app.add_html_math_renderer(RENDERER, (_inline, None), (_displayed, None))
    app.connect("config-inited", _configure, priority=100)
    common.after_html(app, _copy_style)
