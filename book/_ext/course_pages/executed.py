"""The line at the foot of a page: with which versions, and in how many seconds, it was executed."""

from __future__ import annotations

import platform
from importlib.metadata import version
from typing import Any

from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.application import Sphinx

import dlcourse

PACKAGES = {"NumPy": "numpy", "SymPy": "sympy", "Matplotlib": "matplotlib"}


def sentence(seconds: float) -> str:
    """Return the line for a page whose cells ran for so many seconds."""
    names = [f"Python {platform.python_version()}"]
    names += [f"{name} {version(package)}" for name, package in PACKAGES.items()]
    names.append(f"dlcourse {dlcourse.__version__}")
    with_what = ", ".join(names)
    return f"The cells of this page were executed in {seconds:.1f} seconds, with {with_what}."


def _tell(app: Sphinx, name: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    data = NbMetadataCollector.get_doc_data(app.env).get(name, {}).get("exec_data")
    if data and data["runtime"] is not None:
        context["theme_extra_footer"] = f'<p class="executed">{sentence(data["runtime"])}</p>'


def setup(app: Sphinx) -> None:
    """Let the theme's extra footer hold the line."""
    app.connect("html-page-context", _tell)
