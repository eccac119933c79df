"""Notebooks as text and back, as nbformat has them but without its checks, which take longest.

What is written here was read, and so checked, before; and most cells are the same in each
submission, so the text of a cell is remembered.
"""

from __future__ import annotations

import json
from typing import Any

from nbformat.notebooknode import NotebookNode, from_dict
from nbformat.v4.rwbase import rejoin_lines, split_lines, strip_transient

_TRANSIENT = ("orig_nbformat", "orig_nbformat_minor", "signature")
_remembered: dict[str, str] = {}


def read(text: str) -> Any:
    """Return the notebook that `write` made a text of."""
    notebook = json.loads(text, object_hook=NotebookNode)  # in place of a walk through all of it
    return strip_transient(rejoin_lines(notebook))


def write(notebook: Any) -> str:
    """Return a notebook as `nbformat.writes` does, byte for byte, with a line feed at the end."""
    metadata = {key: value for key, value in notebook.metadata.items() if key not in _TRANSIENT}
    rest = {key: value for key, value in notebook.items() if key not in ("cells", "metadata")}
    top = {"metadata": metadata, **{k: v for k, v in rest.items() if k not in _TRANSIENT}}
    lines = [f"{json.dumps(key)}: {_indented(value)}" for key, value in top.items()]
    cells = ",\n".join(map(_cell, notebook.cells))
    lines.append(f'"cells": [\n{cells}\n ]' if cells else '"cells": []')
    body = ",\n".join(f" {line}" for line in sorted(lines))
    return f"{{\n{body}\n}}\n"


def _indented(value: Any) -> str:
    made = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
    return made.replace("\n", "\n ")


def _cell(cell: NotebookNode) -> str:
    key = json.dumps(cell, ensure_ascii=False, sort_keys=True)
    if key not in _remembered:
        if len(_remembered) > 5000:  # answers differ; statements and tests come again
            _remembered.clear()
        own = from_dict(json.loads(key))
        split = split_lines(NotebookNode(cells=[own])).cells[0]
        split.metadata.pop("trusted", None)
        made = json.dumps(split, ensure_ascii=False, indent=1, sort_keys=True)
        _remembered[key] = "  " + made.replace("\n", "\n  ")
    return _remembered[key]
