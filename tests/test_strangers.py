"""The record of strangers' answers is one of the answers that are there, and well-formed."""

from __future__ import annotations

import json

from tests import bank
from tools import strangers


def test_the_record_has_each_answer_and_no_other() -> None:
    record = json.loads(strangers.RECORD.read_text(encoding="utf-8"))
    assert sorted(record) == [strangers.name(path) for path in strangers.answers()]
    for name, state in record.items():
        right = name.split("/")[2].startswith("right_")
        assert state in ({"full", "refused"} if right else {"named", "silent", "kept"})


def test_only_answers_with_a_diagnosis_are_judged() -> None:
    record = json.loads(strangers.RECORD.read_text(encoding="utf-8"))
    judged = json.loads((strangers.STRANGERS / "judged.json").read_text(encoding="utf-8"))
    assert set(judged.values()) <= {"N", "G", "F"}
    assert {name for name, state in record.items() if state == "named"} == set(judged)


def test_every_question_has_wrong_and_right_answers_of_strangers() -> None:
    for path in sorted((bank.ROOT / "solutions").glob("*.py")):
        of_assignment = {p.parent.name for p in strangers.answers() if path.stem in p.parts}
        assert set(bank.names(bank.assignment(path.stem))) == of_assignment


def test_a_stranger_is_graded_by_what_the_answer_does() -> None:
    folder = strangers.STRANGERS / "ps1_perceptron" / "weighted_sum"
    right, wrong = min(folder.glob("right_*.py")), min(folder.glob("wrong_*.py"))
    assert strangers.state(right) == "full"
    assert strangers.state(wrong) in ("named", "silent")
