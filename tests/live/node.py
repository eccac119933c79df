"""The live pages' Python in Node: one process, which answers one request after the other."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from tools.live import TARGET
from tools.precompiled import NODE

ROOT = Path(__file__).parents[2]


class NodePython:
    """Pyodide in a process of its own; it is started at the first request, and after a death."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, request: dict[str, Any]) -> Any:
        """Return the answer to a request, or {"died": what it said} where Pyodide did not live."""
        process = self._process or self._start()
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if line:
            return json.loads(line)
        assert process.stderr
        says = process.stderr.read().decode(errors="replace")
        self.close()
        return {"died": says[-2000:]}

    def _start(self) -> subprocess.Popen[bytes]:
        (about,) = TARGET.glob("code/*/live.json")
        quiet = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            [str(NODE), quiet, str(ROOT / "book" / "_live" / "tests" / "serve.ts"), str(about)],
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
        )
        return self._process

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
