"""The one place that turns a failure into words, and the one that leaves its numbers out."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from dlcourse.runner.verdict import Failure

OR = "; or: "  # between two diagnoses, where each would explain what came

# What the public form says where no word of the author's names the mistake.
KIND_WORDS = {
    "wrong": "the value is not the one that was wanted",
    "error": "the answer stops with an error on this input",
    "unanswered": "the answer is not written yet",
    "overtime": "the answer takes too long on this input",
    "missing": "what the test calls is not defined: is its cell empty, or has it an error?",
}


_LABELS = {
    "diagnosis": "Diagnosis",
    "given": "Input",
    "expected": "Expected",
    "got": "Got",
    "advice": "Try",
}


def fields(failure: Failure) -> list[tuple[str, str]]:
    """Return what is known of a failure beside the property: a label and a text each."""
    found = [(label, getattr(failure, name)) for name, label in _LABELS.items()]
    return [(label, text) for label, text in found if text]


def words(failure: Failure) -> str:
    """Return the message: the property, then a line for each field that is there."""
    lines = [f"  {label + ':':<11}{text}" for label, text in fields(failure)]
    return "\n".join([f"✗ {failure.what}", *lines])


def public(failure: Failure, property: str, authored: Container[str]) -> Failure:
    """Return what may be said of a hidden test: words of its author alone, and no number.

    `authored` holds the texts that the test and the checks contain; `property` is what the test's
    docstring says. A diagnosis or advice that is not among them may have been made of hidden
    numbers, and is left out.
    """

    def known(text: str | None) -> str | None:
        if text is None or not all(part in authored for part in text.split(OR)):
            return None
        return text

    diagnosis = known(failure.diagnosis) or known(failure.general) or KIND_WORDS[failure.kind]
    return replace(
        failure,
        what=known(failure.what) or property,
        diagnosis=diagnosis,
        general=None,
        given=None,
        expected=None,
        got=None,
        first_difference=None,
        advice=known(failure.advice),
    )
