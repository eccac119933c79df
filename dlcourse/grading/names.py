"""The names of assignments as people type them: ps2 for ps2_backpropagation."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from dlcourse.grading.errors import GradingError


def full_name(given: str, known: Iterable[str]) -> str:
    """Return the one name of `known` that is `given`, or begins with it and an underscore.

    Raises GradingError with the names there are for anything else; it never guesses.
    """
    known = sorted(set(known))
    wanted = given.strip().strip("/").removesuffix(".ipynb").removesuffix(".py")
    if wanted in known:
        return wanted
    found = [name for name in known if wanted and _is_short(wanted, name)]
    if len(found) == 1:
        return found[0]
    if not known:
        raise GradingError(f"There is no assignment yet, so no {given}. Run make release first.")
    if found:
        raise GradingError(f"{given} may be {' or '.join(found)}. Type more of the name.")
    near = difflib.get_close_matches(wanted, [*known, *map(_number, known)], n=1)
    nearest = next((name for name in known if near and near[0] in (name, _number(name))), None)
    meant = f" Did you mean {nearest}?" if nearest else ""
    shown = f"{given} is" if given.strip() else "A name with no letters is"
    raise GradingError(
        f"{shown} no assignment of this course.{meant} Wanted one of {', '.join(known)}; the part "
        f"before the underscore is enough, such as {_number(known[0])}."
    )


def meant(given: str, known: Iterable[str]) -> str:
    """Return a question that names the one of `known` that is written most alike, or nothing."""
    near = difflib.get_close_matches(given, list(known), n=1)
    return f" Did you mean {near[0]}?" if near else ""


def _is_short(short: str, name: str) -> bool:
    short, name = short.casefold(), name.casefold()
    return name == short or name.startswith((f"{short}_", f"{short}-"))


def _number(name: str) -> str:
    return name.partition("_")[0]
