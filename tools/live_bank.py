"""Run the whole bank through Pyodide, and list where it comes out otherwise: make livebank.

It takes some minutes. The tests run a sample; what may differ, and why, is in tests/live/banked.py.
"""

from __future__ import annotations

import os
import sys
import time

from tests import bank
from tests.live.banked import EXCEPTIONS, Difference, all_compared
from tools.bank import graded


def main() -> int:
    """Print each difference; return 0 if every one is a known exception, else 1."""
    began = time.monotonic()
    answers = [*bank.submissions("wrong"), *bank.submissions("right")]
    cases = [(answer, graded(answer)) for answer in answers]
    found = [d for each in all_compared(cases, os.cpu_count() or 2) for d in each]
    new = [difference for difference in found if difference.answer not in EXCEPTIONS]
    for difference in new:
        print(_shown(difference))
    known = {difference.answer for difference in found} & set(EXCEPTIONS)
    for name in sorted(known):
        print(f"{name}: {EXCEPTIONS[name]}")
    for name in sorted(set(EXCEPTIONS) - known):
        print(f"{name} is listed as an exception, and is none any more")
    print(
        f"{len(answers)} answers in {time.monotonic() - began:.0f} s: {len(new)} cells differ, "
        f"beside {len(known)} answers with a reason"
    )
    return 1 if new else 0


def _shown(difference: Difference) -> str:
    return (
        f"{difference.answer}, {difference.cell}\n--- native\n{difference.native}\n"
        f"--- Pyodide\n{difference.pyodide}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
