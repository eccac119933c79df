"""Verdicts as plain data: what became of a test, and of a failure the fields.

Only `dlcourse.runner.words` turns them into a message. Text that a learner's code may have made
is on one line and no longer than LONGEST, whoever fills a field.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

VERSION = 1  # of the JSON form; raise it when a field changes its meaning
MIME = "application/vnd.dlcourse.verdict+json"
KINDS = ("wrong", "error", "unanswered", "overtime", "missing")
_SPACES = "\u00a0\u202f"  # as in 1 000
LONGEST = 4000  # characters of one field


class VerdictError(ValueError):
    """JSON that is no verdict of this version; says what came and what was wanted."""


def flat(text: object, limit: int = LONGEST) -> str:
    """Return a text on one line, without control characters, and no longer than the limit.

    What cannot be turned into text says so. The text may be a learner's.
    """
    try:
        words = str(text)[: 20 * limit]
    except Exception:
        words = "(what cannot be shown)"
    if words.isprintable():
        line = words.strip()
        return line if len(line) <= limit else line[: limit - 3] + "…"
    pieces = "".join(c if c.isprintable() or c in _SPACES else "\n" for c in words).split("\n")
    line = " ".join(piece.strip() for piece in pieces if piece.strip())
    return line if len(line) <= limit else line[: limit - 3] + "…"


@dataclass(frozen=True)
class Failure:
    """Why a test failed. Every field but the first two may be missing.

    `general` is the diagnosis without this input's numbers, for those who may not see them.
    """

    what: str  # the property that does not hold
    kind: str = "wrong"  # one of KINDS
    diagnosis: str | None = None  # the mistake that it may come from
    general: str | None = None
    given: str | None = None  # the input
    expected: str | None = None
    got: str | None = None
    first_difference: str | None = None  # for reports: where a large value first differs
    advice: str | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None:
                object.__setattr__(self, field.name, flat(value))
        if self.kind not in KINDS:
            object.__setattr__(self, "kind", "error")


@dataclass(frozen=True)
class Verdict:
    """What became of one cell: of a test, or (worth no points) of an answer's own cell."""

    grade_id: str
    property: str  # what a test's docstring says; nothing for an answer's cell
    points: float
    possible: float
    hidden: bool
    passed: bool
    failure: Failure | None = None

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types; `schema()` describes them."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Any) -> Verdict:
        """Read what `to_json` wrote. Raises VerdictError for anything else."""
        failure = None
        _check(data, _VERDICT, "a verdict")
        if data["failure"] is not None:
            failure = failure_from_json(data["failure"])
        if data["passed"] == (failure is not None):
            raise VerdictError("a verdict has a failure exactly where it did not pass")
        return cls(**{**data, "failure": failure})


def failure_from_json(data: Any) -> Failure:
    """Read the fields of a failure. Raises VerdictError for anything else."""
    _check(data, _FAILURE, "a failure")
    if data["kind"] not in KINDS:
        raise VerdictError(f"the kind is {flat(data['kind'], 40)!r}; wanted one of {KINDS}")
    return Failure(**data)


def to_json(verdicts: list[Verdict]) -> dict[str, Any]:
    """Return verdicts with their version, ready for `json.dumps`."""
    return {"version": VERSION, "verdicts": [verdict.to_json() for verdict in verdicts]}


def from_json(data: Any) -> list[Verdict]:
    """Read what `to_json` wrote. Raises VerdictError for another version or form."""
    if not isinstance(data, dict) or data.get("version") != VERSION:
        came = data.get("version") if isinstance(data, dict) else type(data).__name__
        raise VerdictError(f"the version is {flat(came, 40)!r}; wanted {VERSION}")
    if not isinstance(data.get("verdicts"), list):
        raise VerdictError("there is no list of verdicts")
    return [Verdict.from_json(item) for item in data["verdicts"]]


_TEXT, _MAYBE, _NUMBER, _TRUTH = (str,), (str, type(None)), (int, float), (bool,)
_FAILURE: dict[str, tuple[type, ...]] = {
    field.name: _TEXT if field.name in ("what", "kind") else _MAYBE for field in fields(Failure)
}
_VERDICT: dict[str, tuple[type, ...]] = {
    "grade_id": _TEXT,
    "property": _TEXT,
    "points": _NUMBER,
    "possible": _NUMBER,
    "hidden": _TRUTH,
    "passed": _TRUTH,
    "failure": (dict, type(None)),
}


def _check(data: Any, wanted: dict[str, tuple[type, ...]], what: str) -> None:
    if not isinstance(data, dict) or set(data) != set(wanted):
        keys = sorted(map(str, data)) if isinstance(data, dict) else type(data).__name__
        raise VerdictError(f"{what} has {flat(keys, 200)}; wanted {sorted(wanted)}")
    for name, types in wanted.items():
        value = data[name]
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            raise VerdictError(f"{name} of {what} is {flat(repr(value), 60)}")


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what `to_json` makes."""

    def types(names: tuple[type, ...]) -> Any:
        words = {str: "string", int: "number", float: "number", bool: "boolean", dict: "object"}
        return sorted({words.get(name, "null") for name in names})

    def form(wanted: dict[str, tuple[type, ...]]) -> dict[str, Any]:
        properties: dict[str, Any] = {name: {"type": types(of)} for name, of in wanted.items()}
        return {
            "type": "object",
            "properties": properties,
            "required": list(wanted),
            "additionalProperties": False,
        }

    failure, verdict = form(_FAILURE), form(_VERDICT)
    failure["properties"]["kind"] = {"enum": list(KINDS)}
    verdict["properties"]["failure"] = {"anyOf": [{"$ref": "#/$defs/failure"}, {"type": "null"}]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What became of the tests of an assignment",
        "type": "object",
        "properties": {
            "version": {"const": VERSION},
            "verdicts": {"type": "array", "items": {"$ref": "#/$defs/verdict"}},
        },
        "required": ["version", "verdicts"],
        "additionalProperties": False,
        "$defs": {"failure": failure, "verdict": verdict},
    }
