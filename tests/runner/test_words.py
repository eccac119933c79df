"""Words: a message has the fields that are there, and the public form no number."""

from __future__ import annotations

import pytest

from dlcourse.runner.verdict import KINDS, Failure
from dlcourse.runner.words import KIND_WORDS, public, words

WHOLE = Failure(
    "one more", "wrong", "the sign", "in general", "x = 4711", "4712", "4711", "[1]", "+"
)


def test_a_message_has_a_line_for_each_field() -> None:
    assert words(WHOLE).splitlines() == [
        "✗ one more",
        "  Diagnosis: the sign",
        "  Input:     x = 4711",
        "  Expected:  4712",
        "  Got:       4711",
        "  Try:       +",
    ]
    assert words(Failure("one more")) == "✗ one more"


def test_the_public_form_keeps_the_authors_words_alone() -> None:
    said = public(WHOLE, "A property.", {"one more", "the sign", "+"})
    assert words(said) == "✗ one more\n  Diagnosis: the sign\n  Try:       +"
    assert "471" not in str(said)


def test_a_diagnosis_that_is_not_the_authors_becomes_general() -> None:
    assert public(WHOLE, "A property.", {"in general"}).diagnosis == "in general"
    said = public(WHOLE, "A property.", set())
    assert (said.what, said.diagnosis, said.advice) == ("A property.", KIND_WORDS["wrong"], None)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words(kind: str) -> None:
    assert public(Failure("x", kind), "p", set()).diagnosis == KIND_WORDS[kind]
