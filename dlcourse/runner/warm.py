"""A warm interpreter that forks a fresh process for each run: nothing leaks from one into the next.

`Warm` starts `python -m dlcourse.runner.warm`, which imports what the cells will want once, and
then forks for each request. A child that dies (or is stuck, and is killed) costs the cell that it
was at; the others are run again without that one.

Only where the system can fork; a browser calls `dlcourse.runner.run` in a worker of its own.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, BinaryIO

from dlcourse.runner.run import Cell, SetupError, verdicts
from dlcourse.runner.verdict import Failure, Verdict

ENDED = "the answer ends Python, or makes it stop with a fault"
STUCK = "the answer goes on for ever, or far too long"
_PATIENCE = 5.0  # seconds for the server to end by itself


class Warm:
    """A server of fresh processes; use it as a context, or close it."""

    def __init__(self, *modules: str) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-m", "dlcourse.runner.warm", *modules],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Warm:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the server end; end it, where a stray process keeps its input open."""
        assert self._server.stdin
        assert self._server.stdout
        self._server.stdin.close()
        self._server.stdout.close()
        try:
            self._server.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()

    def run(self, cells: Sequence[Cell], *, seconds: float = 60.0) -> list[Verdict]:
        """Run cells in a fresh process, as `dlcourse.runner.run.run` does.

        `seconds` is the time for a cell, after which its process is killed.
        Raises SetupError where the setup does not run, RuntimeError where the server has died.
        """
        assert self._server.stdin
        assert self._server.stdout
        request = {"cells": [asdict(cell) for cell in cells], "seconds": seconds}
        try:
            self._server.stdin.write(json.dumps(request).encode() + b"\n")
            self._server.stdin.flush()
            line = self._server.stdout.readline()
        except OSError:
            line = b""
        if not line:
            raise RuntimeError(f"the warm interpreter has ended: {self._server.wait()}")
        answer = json.loads(line)
        if "error" in answer:
            raise SetupError(answer["error"])
        return [Verdict.from_json(item) for item in answer["verdicts"]]


def run_forked(cells: Sequence[Cell], seconds: float) -> list[Verdict]:
    """Run cells in a fork of this process; one that dies costs the cell that it was at alone."""
    todo, lost = list(cells), dict[str, Verdict]()
    while True:
        found, fault = _fork(todo, seconds)
        graded = [cell for cell in todo if cell.role != "setup"]
        if fault is None or len(found) >= len(graded):
            by_name = {verdict.grade_id: verdict for verdict in found} | lost
            return [by_name[cell.grade_id] for cell in cells if cell.grade_id in by_name]
        cell = graded[len(found)]
        kind = "overtime" if fault == STUCK else "error"
        what = cell.property or "the cell runs without an error"
        failure = Failure(what, kind, diagnosis=fault, general=fault)
        lost[cell.grade_id] = Verdict(
            cell.grade_id, cell.property, 0.0, cell.possible, cell.hidden, False, failure
        )
        todo.remove(cell)


def _fork(cells: Sequence[Cell], seconds: float) -> tuple[list[Verdict], str | None]:
    """Return the verdicts that a child sent, and why it ended before the last one, if it did."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        _in_child(cells, write)
    os.close(write)
    found: list[Verdict] = []
    try:
        for line in _lines(read, seconds):
            message = json.loads(line)
            if message is None:
                return found, None
            if "error" in message:
                raise SetupError(message["error"])
            found.append(Verdict.from_json(message))
        return found, ENDED
    except TimeoutError:
        return found, STUCK
    finally:
        os.close(read)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):  # before it had made its own group
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _in_child(cells: Sequence[Cell], write: int) -> None:
    """Send a line a verdict, then `null`; never return."""
    os.setsid()  # so that what it starts ends with it
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    with os.fdopen(write, "wb", buffering=0) as out:
        try:
            for verdict in verdicts(cells):
                out.write(json.dumps(verdict.to_json()).encode() + b"\n")
            out.write(b"null\n")
        except SetupError as error:
            out.write(json.dumps({"error": str(error)}).encode() + b"\n")
        except BaseException:  # the answer has broken what the runner itself needs
            os._exit(1)
    os._exit(0)


def _lines(read: int, seconds: float) -> Any:
    """Yield lines from a pipe; raise TimeoutError where the next takes longer than that."""
    rest = b""
    with selectors.DefaultSelector() as selector:
        selector.register(read, selectors.EVENT_READ)
        deadline = time.monotonic() + seconds
        while True:
            if not selector.select(max(0.0, deadline - time.monotonic())):
                raise TimeoutError
            data = os.read(read, 1 << 16)
            if not data:
                return
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                yield line
                deadline = time.monotonic() + seconds


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests, a line of JSON each, until there are no more."""
    for line in requests:
        request = json.loads(line)
        cells = [Cell(**fields) for fields in request["cells"]]
        answer: dict[str, Any]
        try:
            found = run_forked(cells, request["seconds"])
            answer = {"verdicts": [verdict.to_json() for verdict in found]}
        except SetupError as error:
            answer = {"error": str(error)}
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    for module in sys.argv[1:]:
        importlib.import_module(module)
    serve(sys.stdin.buffer, sys.stdout.buffer)
