"""What must never reach a learner: the solutions and the hidden tests of a text notebook."""

from __future__ import annotations

import re
from collections.abc import Iterable

REGIONS = r"### BEGIN (?:SOLUTION|HIDDEN TESTS)\n(.*?)### END (?:SOLUTION|HIDDEN TESTS)"
SHORTEST = 24  # characters without blanks: shorter lines stand in many places


def secrets_of(source: str) -> list[str]:
    """Return each solution, whole, and every line of a hidden test that no visible cell has."""
    regions = r"### BEGIN (?:SOLUTION|HIDDEN TESTS)\n.*?### END (?:SOLUTION|HIDDEN TESTS)"
    shown = re.sub(regions, "", source, flags=re.DOTALL)
    solutions = re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", source, re.DOTALL)
    hidden = re.findall(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS", source, re.DOTALL)
    lines = [line.strip() for test in hidden for line in test.splitlines()]
    return [s.strip() for s in solutions] + [s for s in lines if len(s) > 20 and s not in shown]


def telling_lines(sources: Iterable[str], public: str) -> dict[str, str]:
    """Return the lines of solutions and hidden tests that nobody but their author would write.

    Each is given without its blanks (the key) and as it is. Left out is what is short, and what
    stands in what is `public` or outside the regions of any source.
    """
    sources = list(sources)
    seen = "".join(
        (public + "".join(re.sub(REGIONS, "", s, flags=re.DOTALL) for s in sources)).split()
    )
    found = {}
    for source in sources:
        for region in re.findall(REGIONS, source, re.DOTALL):
            for line in region.splitlines():
                bare = "".join(line.split()).removeprefix("#").rstrip(",")
                if len(bare) >= SHORTEST and bare not in seen:
                    found[bare] = line.strip()
    return found
