"""The worked solutions for somebody who learns alone: shown on asking twice, never by accident.

A kit made with `dlcourse kit --with-solutions` holds them in one file that nobody can read by
opening it. That keeps from a glance, not from a will: a kit for a class has no such file.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from pathlib import Path

from dlcourse.learn.fill import write_new

FILE = "solutions.sealed"  # in a kit
FOLDER = "solutions"  # in work/


def seal(notebooks: Mapping[str, bytes]) -> bytes:
    """Return notebooks, by their assignments' names, as a text in which nothing can be read."""
    text = json.dumps({name: data.decode() for name, data in notebooks.items()}, sort_keys=True)
    return base64.b64encode(zlib.compress(text.encode(), 9))


def unseal(data: bytes) -> dict[str, bytes]:
    """Return the notebooks of a sealed text. Raises ValueError where it is none."""
    try:
        found = json.loads(zlib.decompress(base64.b64decode(data, validate=True)))
        return {str(name): str(text).encode() for name, text in found.items()}
    except (zlib.error, AttributeError) as error:
        raise ValueError("not a sealed file") from error


def first_answer(name: str, answered: int, questions: int, again: str) -> str:
    """Return what is said to who asks for the first time."""
    so_far = f"You have answered {answered} of its {questions} questions. " if questions else ""
    return (
        f"These are the worked solutions of {name}. {so_far}The hints in the notebook and what its "
        "tests say show less, and you learn more from them. If you want the solutions all the "
        f"same, ask once more: {again} --worked {name} --open"
    )


def open_solutions(work: Path, name: str, notebook: bytes) -> Path:
    """Put the worked solutions into work/solutions/; one that is there stays. Raises OSError."""
    target = work / FOLDER / f"{name}.ipynb"
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        write_new(target, notebook)
    return target
