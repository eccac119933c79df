"""What a page says of a formula or a derivation while somebody types it.

It reads and compares as the tests do (dlcourse.algebra), so what is marked here as following is
what `check_derivation` takes. Whether a formula is the right one, only a test says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dlcourse.algebra import (
    FormulaError,
    Unfinished,
    compare,
    is_line,
    is_start,
    parse,
    steps,
    typeset,
)

EMPTY = ("", "...")
_HANGING = re.compile(  # signs, and functions without arguments, at the end
    r"(?:\\?\w*[(\[{|]|[-+−–*·×•∙∗/÷^√,<>≤≥=\s]|\\(?:cdot|times|le|ge|left|right)\b)+$"
)
_CLOSING = {"(": ")", "[": "]", "{": "}"}


def formula(about: dict[str, Any]) -> dict[str, Any]:
    """Return how `about["text"]`, in `about["symbols"]`, is set in LaTeX, and its value somewhere.

    What cannot be read has a "problem", in a sentence, and no LaTeX. What is only "unfinished", as
    formulas are while one types them, is set as far as it goes.
    """
    text, symbols = about["text"], about["symbols"]
    read = _read(text, symbols)
    value = ""
    if not read["problem"] and not read["unfinished"]:
        value = _value(text, symbols, about.get("domains", ()))
    return read | {"value": value}


def derivation(about: dict[str, Any]) -> dict[str, Any]:
    """Return each of `about["lines"]` set in LaTeX, and whether it follows from the one before.

    The first has to equal `about["first"]`, where that is given. "why" tells of a line that does
    not follow at which values it differs, "same" that it repeats the one before. "arrived" is
    whether all follow and the last is `about["last"]`; "different" counts the lines that differ in
    more than brackets and order. A line that is empty, unfinished or cannot be read is passed over.
    """
    symbols, domains = about["symbols"], about.get("domains", ())
    first = before = about.get("first")
    found: list[dict[str, Any]] = []
    texts: list[str] = []  # the lines that can be read
    for number, text in enumerate(about["lines"], 1):
        line = _read(text, symbols) | {"follows": None, "why": "", "same": False}
        found.append(line)
        if line["problem"] or line["unfinished"] or not line["latex"]:
            continue
        if before is not None:
            above = "what was to be derived" if number == 1 else "the line above"
            line |= _follows(text, before, symbols, domains, above)
        if number == 1 and line["follows"] and first is not None:
            line |= _begins(text, first, about)
        texts.append(text)
        forms = steps(texts, symbols, turned=about.get("turned", False))
        line["same"] = forms[-1:] == forms[-2:-1]
        before = text
    read = [line for line in found if line["latex"] or line["problem"]]
    all_follow = bool(read) and all(line["follows"] for line in read)
    last = about.get("last")
    return {
        "lines": found,
        "different": len(set(steps(texts, symbols, turned=about.get("turned", False)))),
        "arrived": all_follow and last is not None and is_line(texts[-1], last, symbols),
        "follow": all_follow,
    }


def _read(text: str, symbols: Sequence[str]) -> dict[str, Any]:
    if text.strip() in EMPTY:
        return {"latex": "", "problem": None, "unfinished": False}
    try:
        parse(text, symbols)
        return {"latex": typeset(text, symbols), "problem": None, "unfinished": False}
    except FormulaError as error:
        problem = str(error)
        so_far = _finished(text) if isinstance(error, Unfinished) else None
    if so_far is not None:
        try:
            parse(so_far, symbols)
            return {"latex": typeset(so_far, symbols), "problem": None, "unfinished": True}
        except FormulaError as error:
            problem = str(error)  # the mistake that is there already, not what is still to come
    return {"latex": "", "problem": problem, "unfinished": False}


def _finished(text: str) -> str | None:
    """Return an unfinished formula without what hangs at its end, and with its brackets closed."""
    kept = _HANGING.sub("", text)
    closing: list[str] = []
    for sign in kept:
        if sign in _CLOSING:
            closing.append(_CLOSING[sign])
        elif (sign in _CLOSING.values() and closing) or (sign == "|" and closing[-1:] == ["|"]):
            closing.pop()
        elif sign == "|":
            closing.append("|")
    return kept + "".join(reversed(closing)) if kept else None


def _follows(
    text: str, before: str, symbols: Sequence[str], domains: Sequence[str], above: str
) -> dict[str, Any]:
    """Return whether a line equals the one before it, and if not, where it differs."""
    outcome = compare(parse(text, symbols), parse(before, symbols), domains=domains)
    if not outcome.differs and outcome.points:
        return {"follows": True}
    if outcome.at is None:
        return {"follows": False, "why": "it has no real value anywhere"}
    from dlcourse.algebra.values import number_texts

    left, right = number_texts(outcome.left, outcome.right)
    return {"follows": False, "why": f"{outcome.where()} it gives {left}, and {above} {right}"}


def _begins(text: str, first: str, about: dict[str, Any]) -> dict[str, Any]:
    """Return nothing, or that a first line equals what was to be derived, but is a later step."""
    options = {name: about[name] for name in ("starts", "factors", "domains") if name in about}
    if is_start(text, first, about["symbols"], **options):
        return {}
    return {"follows": False, "why": "it is equal to what was to be derived, but a later step"}


def _value(text: str, symbols: Sequence[str], domains: Sequence[str]) -> str:
    """Return a formula's value at a simple point, such as "at x = 2: 300", or nothing."""
    from dlcourse.algebra.points import sample_points
    from dlcourse.algebra.values import number_text, value_at

    if text.strip() in EMPTY:
        return ""
    read = parse(text, symbols)
    if not read.free_symbols:
        value = value_at(read, {})
        shown = None if value is None else number_text(value)
        return "" if shown in (None, text.strip()) else f"that is {shown}"
    tried = [point for point in sample_points(read, domains=domains) if 0 not in point.values()][:4]
    for point in tried:
        value = value_at(read, point)
        if value is not None:
            named = ", ".join(f"{symbol} = {number_text(v)}" for symbol, v in point.items())
            return f"at {named}: {number_text(value)}"
    return ""
