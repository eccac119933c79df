"""No attack gains a point, and none does harm to anybody else; stock nbgrader is the control."""

from __future__ import annotations

import copy
from collections import Counter
from typing import Any

import pytest

import tools.attacks
from dlcourse.runner.verdict import Failure, Verdict
from tests.attacks import control, suite
from tests.attacks.suite import Attack, Outcome, attacks, exam
from tools.attacks import key, outcome, stock

pytestmark = pytest.mark.attacks

KNOWN = [attack for attack in attacks() if "known" in attack.keys]
OTHERS = [attack for attack in attacks() if attack not in KNOWN]
CONTROLLED = [attack for attack in attacks() if "control" not in attack.keys]


@pytest.mark.parametrize("attack", OTHERS, ids=lambda attack: attack.name)
def test_an_attack_gains_nothing_and_costs_others_nothing(attack: Attack) -> None:
    found = outcome(attack)
    assert found.faults == []
    assert not found.through
    assert found.deserved - found.costs <= found.points <= found.deserved


def test_there_are_many_attacks_of_many_kinds() -> None:
    kinds = Counter(attack.kind for attack in attacks())
    assert sum(kinds.values()) >= 150
    assert len(kinds) >= 25
    assert len(KNOWN) <= 3


# The control: without it nobody would know that an attack bites


def bites(entry: dict[str, Any]) -> bool:
    """Whether an attack got anything at all from stock nbgrader."""
    harm = entry["no_mark"] or entry["next_lost"] > 0 or entry["leaked"] or entry["through"]
    return bool(harm or entry["gave"] > 0)


def test_stock_nbgrader_was_tried_with_every_attack_as_it_is_now() -> None:
    tried = {name: entry["digest"] for name, entry in stock().items()}
    now = {attack.name: attack.digest for attack in CONTROLLED}
    assert tried == now, "run: make attacks"


def test_the_attacks_bite() -> None:
    entries = [stock()[attack.name] for attack in CONTROLLED]
    assert sum(entry["gave"] > 0 for entry in entries) >= 25
    assert sum(map(bites, entries)) >= 60


def test_forged_points_are_given_by_stock_for_most_forgeries() -> None:
    forgeries = ("rebound", "equal_to", "transformers", "forged_outputs")
    entries = [e for name, e in stock().items() if name.startswith(forgeries)]
    assert sum(entry["gave"] > 0 for entry in entries) >= len(entries) / 2


# The suite itself


def test_what_an_attack_deserves_is_what_it_answers_rightly() -> None:
    assert suite.exam().points == 20
    found = {attack.name: attack.deserves for attack in attacks()}
    assert found["rebound_checks/new_meanings"] == 0
    assert found["ends_python/os_exit"] == exam().points - exam().question("show").points


def test_a_gain_and_any_harm_are_seen() -> None:
    innocent = Outcome("a", "kind", points=2, deserved=3, costs=1)
    assert innocent.harmless
    for changes in (
        {"points": 4},
        {"points": 1},
        {"through": True},
        {"faults": ["a file is left: x"]},
    ):
        other = copy.copy(innocent)
        vars(other).update(changes)
        assert not other.harmless


def test_a_hidden_number_is_seen_where_it_is_shown() -> None:
    failure = Failure("it holds", got="7351.25", diagnosis="as 22053.75 shows")
    visible = Verdict("a", "It holds", 0, 1, False, False, failure)
    hidden = Verdict("b", "It holds", 0, 1, True, False, failure)
    assert suite.shown([visible]) == ["7351", "22053"]
    assert suite.shown([hidden]) == []


def test_points_of_stock_count_where_they_were_not_deserved() -> None:
    attack = next(a for a in attacks() if a.name == "processes/daemon")
    right = {"points": 20.0, "texts": []}
    told = {"attacker": {"points": 20.0, "texts": ["THROUGH 7351"]}, "next": right}
    assert control._outcome(told, attack) == {
        "gave": 2.0,
        "no_mark": False,
        "next_lost": 0.0,
        "leaked": True,
        "through": True,
    }
    nothing = control._outcome({}, attack)
    assert (nothing["gave"], nothing["no_mark"], nothing["next_lost"]) == (0.0, True, 20.0)


def test_an_outcome_that_did_harm_is_never_taken_from_the_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    attack = attacks()[0]

    class Target:
        def attempt(self, _: Attack) -> Outcome:
            return Outcome("tried", "again")

    monkeypatch.setattr(tools.attacks, "_target", Target)
    good = Outcome(attack.name, attack.kind, deserved=0.0).to_json()
    for entry, expected in (
        ({"key": key(attack), **good}, attack.name),
        ({"key": "old", **good}, "tried"),
        ({"key": key(attack), **good, "faults": ["x"]}, "tried"),
        ({"key": key(attack), **good, "points": 1.0}, "tried"),
    ):
        record = {attack.name: entry}
        monkeypatch.setattr(tools.attacks, "recorded", lambda record=record: record)
        assert outcome(attack).name == expected
