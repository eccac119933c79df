"""Verdicts: they survive JSON, what is no verdict is refused, and a learner's text is bounded."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlcourse.runner.verdict import (
    KINDS,
    LONGEST,
    Failure,
    Verdict,
    VerdictError,
    flat,
    from_json,
    schema,
    to_json,
)

texts = st.none() | st.text()
failures = st.builds(
    Failure, st.text(), st.sampled_from(KINDS), texts, texts, texts, texts, texts, texts, texts
)
passed = st.builds(
    Verdict, st.text(), st.text(), st.just(2.0), st.just(2.0), st.booleans(), st.just(True)
)
not_passed = st.builds(
    Verdict, st.text(), st.text(), st.just(0), st.just(2), st.booleans(), st.just(False), failures
)
ONE = Verdict("fit-or", "It learns OR.", 0.0, 1.0, False, False, Failure("it learns OR"))


@given(st.lists(passed | not_passed, max_size=4))
def test_verdicts_survive_json_and_fit_their_schema(verdicts: list[Verdict]) -> None:
    data = json.loads(json.dumps(to_json(verdicts)))
    assert from_json(data) == verdicts
    jsonschema.validate(data, schema())


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    for change in (
        {"points": "1"},
        {"passed": "yes"},
        {"hidden": 1},
        {"grade_id": None},
        {"failure": {"what": "x"}},
        {"failure": {**asdict(Failure("x")), "kind": "odd"}},
        {"more": 1},
    ):
        data: dict[str, Any] = to_json([ONE])
        data["verdicts"][0] |= change
        with pytest.raises(VerdictError):
            from_json(data)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(data, schema())


@pytest.mark.parametrize("data", [None, [], {}, {"version": 2, "verdicts": []}, {"version": 1}])
def test_another_version_or_form_is_refused(data: Any) -> None:
    with pytest.raises(VerdictError):
        from_json(data)


def test_a_verdict_passes_or_has_a_failure() -> None:
    for change in ({"passed": True}, {"failure": None}):
        data = to_json([ONE])
        data["verdicts"][0] |= change
        with pytest.raises(VerdictError, match="exactly where it did not pass"):
            from_json(data)


@given(st.text())
def test_a_field_is_on_one_line_and_bounded(text: str) -> None:
    for value in (flat(text, 40), Failure(text, "wrong", text).what):
        assert len(value.splitlines()) <= 1
    assert len(flat(text * 50, 40)) <= 40


def test_what_cannot_be_text_says_so() -> None:
    class Silent:
        def __str__(self) -> str:
            raise ValueError

    assert flat(Silent()) == "(what cannot be shown)"
    assert flat("\x1b[31mred\x1b[0m\n\u202enext") == "[31mred [0m next"
    assert len(Failure("x", got="y" * 10**6).got or "") == LONGEST - 2
    assert Failure("x", "odd").kind == "error"
