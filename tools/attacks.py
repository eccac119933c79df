"""Hand in the attacks of tests/attacks, and write down what they earned: python -m tools.attacks.

The book's page "Trust the grader" and the tests of the attacks read the record,
_build/attacks.json. An attack is tried again when it, `dlcourse`, the suite or the system has
changed, or when it did harm.

With --stock, stock nbgrader gets the attacks that are new or changed, too; what it made of them is
kept in tests/attacks/stock.json.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from tests import bank
from tests.attacks.control import Control
from tests.attacks.suite import HERE, Attack, Outcome, Target, attacks

RECORD = bank.ROOT / "_build" / "attacks.json"
STOCK = HERE / "stock.json"
_WORKERS = 2


@cache
def _state() -> bytes:
    """Return a digest of all that an outcome depends on, but for the attack."""
    state = hashlib.sha256(f"{sys.version} {platform.release()}".encode())
    files = [*(bank.ROOT / "dlcourse").rglob("*.py"), HERE / "suite.py", HERE.parent / "bank.py"]
    for path in [bank.ROOT / "requirements.lock", *sorted(files)]:
        state.update(str(path.relative_to(bank.ROOT)).encode() + b"\0" + path.read_bytes())
    return state.digest()


def key(attack: Attack) -> str:
    """Return the digest under which an attack's outcome is recorded."""
    return hashlib.sha256(_state() + attack.digest.encode()).hexdigest()[:16]


@cache
def recorded() -> dict[str, dict[str, Any]]:
    """Return the record's entries by name; none where there is no record yet."""
    return _read(RECORD)


def stock() -> dict[str, dict[str, Any]]:
    """Return what stock nbgrader made of the attacks, by name."""
    return _read(STOCK)


def _read(path: Path) -> dict[str, dict[str, Any]]:
    if not path.exists():
        return {}
    return {str(entry["name"]): entry for entry in json.loads(path.read_text(encoding="utf-8"))}


@cache
def _target() -> Target:
    return Target()


def outcome(attack: Attack) -> Outcome:
    """Return what became of an attack: as on record, if nothing has changed and it did no harm."""
    entry = recorded().get(attack.name, {})
    if entry.get("key") == key(attack):
        found = Outcome(**{name: entry[name] for name in Outcome.__dataclass_fields__})
        if found.harmless:
            return found
    return _target().attempt(attack)


def _entry(place: int) -> dict[str, Any]:
    attack = attacks()[place]
    return {"key": key(attack), **outcome(attack).to_json()}


def _try_here() -> list[dict[str, Any]]:
    with ProcessPoolExecutor(_WORKERS) as pool:
        return list(pool.map(_entry, range(len(attacks()))))


def _try_stock(chosen: Callable[[Attack], bool]) -> None:
    known = stock()

    def entry(attack: Attack) -> dict[str, Any]:
        old = known.get(attack.name, {})
        if old.get("digest") == attack.digest and not chosen(attack):
            return old
        made = {"name": attack.name, "digest": attack.digest, **control.attempt(attack)}
        print(json.dumps(made), flush=True)
        return made

    with Control() as control, ThreadPoolExecutor(_WORKERS) as pool:
        entries = list(pool.map(entry, [a for a in attacks() if "control" not in a.keys]))
    _write(STOCK, entries)


def _write(path: Path, entries: list[dict[str, Any]]) -> None:
    text = json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
    path.parent.mkdir(exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the record; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stock", action="store_true", help="try stock nbgrader as well")
    parser.add_argument("--again", nargs="*", default=[], help="attacks to try on stock once more")
    chosen = parser.parse_args(arguments)
    if chosen.stock:
        _try_stock(lambda attack: any(part in attack.name for part in chosen.again))
    entries = _try_here()
    _write(RECORD, entries)
    gained = sum(max(0.0, entry["points"] - entry["deserved"]) for entry in entries)
    print(f"{len(entries)} attacks gained {gained:g} points: {os.path.relpath(RECORD, bank.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
