"""The public names of the course and of NumPy, for the editor of the live pages to suggest."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import Any

import dlcourse

NUMPY = ("numpy", "numpy.linalg", "numpy.random")  # what a reader of the course comes to write
LEFT_OUT = {"grading", "learn", "live", "runner", "exercises"}  # what no page's code imports
LONGEST = 50  # characters of a signature


def public() -> dict[str, list[dict[str, str]]]:
    """Return the names of each module, as book/_live/src/suggestions.ts wants them."""
    found: dict[str, list[dict[str, str]]] = {}
    for about in pkgutil.iter_modules(dlcourse.__path__):
        if about.name not in LEFT_OUT and not about.name.startswith("_"):
            module = importlib.import_module(f"dlcourse.{about.name}")
            names = [_entry(name, getattr(module, name)) for name in _names(module)]
            found[module.__name__] = sorted(names, key=lambda n: n["label"])
    modules = [{"label": name.removeprefix("dlcourse."), "kind": "module"} for name in found]
    for name in NUMPY:
        module = importlib.import_module(name)
        entries = [_entry(each, getattr(module, each)) for each in sorted(_names(module))]
        found[name] = [entry for entry in entries if not entry["label"].startswith("_")]
    return {"dlcourse": modules, **found}


def _names(module: Any) -> list[str]:
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return list(listed)
    return [
        name
        for name, value in vars(module).items()
        if not name.startswith("_")
        and not inspect.ismodule(value)
        and getattr(value, "__module__", module.__name__) == module.__name__
        and not (inspect.isclass(value) and value.__module__ != module.__name__)
    ]


def _entry(name: str, value: Any) -> dict[str, str]:
    if inspect.isclass(value):
        return {"label": name, "kind": "class", **_detail(value)}
    if inspect.ismodule(value):
        return {"label": name, "kind": "module"}
    if callable(value):
        return {"label": name, "kind": "function", **_detail(value)}
    return {"label": name, "kind": "constant"}


def _detail(value: Any) -> dict[str, str]:
    """Return the names of the arguments, where they can be told in short."""
    try:
        text = "(" + ", ".join(inspect.signature(value).parameters) + ")"
    except (TypeError, ValueError):
        return {}
    return {"detail": text} if len(text) <= LONGEST else {}
