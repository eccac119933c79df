"""Checking a formula or a derivation, written as text. SymPy is loaded by the first check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dlcourse.checks import general
from dlcourse.checks.failure import CheckFailed, describe


def check_formula(
    text: Any,
    expected: Any,
    what: str,
    *,
    symbols: Sequence[str],
    at: Mapping[str, Any] | None = None,
    suspects: Mapping[str, Any] | None = None,
    advice: str | None = None,
) -> None:
    """Check that a formula, written as text, equals `expected` in any equivalent form.

    With `at`, check it only where these symbols have these values. `suspects` maps a mistake
    to the formula it leads to, or to its value at `at`: one that names none of the symbols
    of `at`. Both suspects and `expected` may be text or a SymPy expression.

    Raises CheckFailed with a counterexample, and the suspect that the formula equals, if any.
    """
    import sympy as sp

    from dlcourse.algebra import FormulaError, compare, parse

    text = "" if text is None or text is ... else text
    try:
        formula = parse(text, symbols)
    except FormulaError as error:
        empty = isinstance(text, str) and text.strip() in ("", "...")
        got = None if isinstance(text, str) and not text.strip() else describe(text)
        raise CheckFailed(
            what,
            kind="unanswered" if empty else "error",
            diagnosis=str(error),
            general=None if empty else general.UNREADABLE,
            got=got,
            advice=advice,
        ) from None

    def read(value: Any) -> Any:
        return parse(value, symbols) if isinstance(value, str) else sp.sympify(value)

    if formula.is_Relational and not read(expected).is_Relational:
        raise CheckFailed(
            what,
            diagnosis=general.COMPARISON,
            got=describe(text),
            advice=advice,
        )
    outcome = compare(formula, read(expected), at=at)
    if not outcome.differs and outcome.points:
        return
    diagnosis = None
    for suspect, wrong in (suspects or {}).items():
        named = {s.name for s in read(wrong).free_symbols} & set(at or {})
        same = compare(formula, read(wrong), at=None if named else at)
        if not same.differs and same.points:
            diagnosis = suspect
            break
    if outcome.at is None:
        raise CheckFailed(what, diagnosis=diagnosis, got=f"{text}, which has no real value")
    where = {**(at or {}), **{str(symbol): value for symbol, value in outcome.at.items()}}
    raise CheckFailed(
        what,
        diagnosis=diagnosis,
        given=", ".join(f"{n} = {v}" for n, v in where.items()) or None,
        expected=_plain(outcome.right),
        got=f"{_plain(outcome.left)} from {text}",
        advice=advice,
    )


def check_derivation(
    lines: Any,
    first: Any,
    what: str,
    *,
    symbols: Sequence[str],
    last: str | None = None,
    least: int = 3,
    suspects: Mapping[str, Any] | None = None,
    advice: str | None = None,
) -> None:
    """Check a derivation, a list of formulas as texts: each line has to equal the one before.

    The first line has to equal `first`; there have to be at least `least` lines that differ in more
    than brackets, order and terms such as + 0; and the last has to be `last` itself, up to the
    order of terms, where `last` is given.
    `suspects` maps a mistake to the formula that the first wrong line would be.

    Raises CheckFailed that names the first line that does not follow, with the values that show it.
    """
    import sympy as sp

    from dlcourse.algebra import FormulaError, compare, form, parse

    if isinstance(lines, str):
        lines = [line for line in lines.splitlines() if line.strip()]
    if not isinstance(lines, list | tuple) or not lines:
        got = None if lines is None or lines is ... else describe(lines)
        raise CheckFailed(
            what,
            kind="unanswered" if got is None or got in ("[]", "()") else "error",
            diagnosis=general.NO_LINES,
            got=got,
            advice=advice,
        )
    formulas = []
    for number, line in enumerate(lines, 1):
        try:
            formulas.append(parse(line, symbols))
        except FormulaError as error:
            raise CheckFailed(
                what,
                kind="error",
                diagnosis=f"line {number}: {error}",
                general=general.UNREADABLE,
                got=describe(line),
                advice=advice,
            ) from None
    start = parse(first, symbols) if isinstance(first, str) else sp.sympify(first)
    for number, (formula, before) in enumerate(zip(formulas, [start, *formulas], strict=False), 1):
        outcome = compare(formula, before)
        if not outcome.differs and outcome.points:
            continue
        follows = f"line {number} does not follow from line {number - 1}"
        diagnosis = follows if number > 1 else f"line 1 has to equal {first}"
        in_general = general.LINE
        for suspect, wrong in (suspects or {}).items():
            same = compare(formula, parse(wrong, symbols) if isinstance(wrong, str) else wrong)
            if not same.differs and same.points:
                diagnosis, in_general = f"{diagnosis}: {suspect}", suspect
                break
        if outcome.at is None:
            nothing = "a formula without a real value"
            raise CheckFailed(what, diagnosis=diagnosis, general=in_general, got=nothing)
        raise CheckFailed(
            what,
            diagnosis=diagnosis,
            general=in_general,
            given=", ".join(f"{symbol} = {value}" for symbol, value in outcome.at.items()) or None,
            expected=_plain(outcome.right),
            got=f"{_plain(outcome.left)} from {lines[number - 1]}",
            advice=advice,
        )
    if last is not None and formulas[-1] != parse(last, symbols):
        raise CheckFailed(
            what,
            diagnosis=f"every line follows, but the last one is not yet {last}",
            general=general.LAST_LINE,
            got=str(lines[-1]),
            advice=advice,
        )
    different = len({form(line) for line in lines})
    if different < least:
        raise CheckFailed(
            what,
            diagnosis=f"every line follows, but steps are missing: wanted at least {least} lines "
            "that differ",
            general=general.STEPS,
            got=f"{different} different lines",
            advice=advice,
        )


def _plain(value: Any) -> str:
    """Return a value of a formula: a short fraction exactly, another number in six digits."""
    import sympy as sp

    if value in (sp.true, sp.false):
        return str(value)
    if value.is_Rational and max(abs(value.p), value.q) < 10**9:
        return str(value)
    return str(sp.N(value, 6))
