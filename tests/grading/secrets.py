"""What must never reach a learner: the solutions and the hidden tests of a text notebook."""

from __future__ import annotations

import re


def secrets_of(source: str) -> list[str]:
    """Return each solution, whole, and every line of a hidden test that no visible cell has."""
    regions = r"### BEGIN (?:SOLUTION|HIDDEN TESTS)\n.*?### END (?:SOLUTION|HIDDEN TESTS)"
    shown = re.sub(regions, "", source, flags=re.DOTALL)
    solutions = re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", source, re.DOTALL)
    hidden = re.findall(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS", source, re.DOTALL)
    lines = [line.strip() for test in hidden for line in test.splitlines()]
    return [s.strip() for s in solutions] + [s for s in lines if len(s) > 20 and s not in shown]
