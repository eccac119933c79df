"""The Python side of a worker: what the worker's script calls, and what it offers to Python.

Everything that crosses is a number or a text; larger things are JSON. The script's side is
book/_live/src/python.ts, and `Host` is what it offers.
"""

from __future__ import annotations

import importlib
import importlib.abc
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any, Protocol

from dlcourse.checks import calling
from dlcourse.live.checking import check
from dlcourse.live.interrupts import Interrupts, is_cell
from dlcourse.live.needs import needed
from dlcourse.live.session import Session
from dlcourse.runner.run import SetupError

SLICE = 0.02  # seconds that time.sleep sleeps at a time
PATIENCE = 30.0  # seconds that a check gives an answer: a phone's browser may be slow
Answer = Callable[[Any], Any]


class Host(Protocol):
    """What the worker's script offers."""

    def send(self, output: str) -> None:
        """Send one output to the page, as JSON."""

    def deadline(self, seconds: float, again: float) -> None:
        """Raise SIGALRM after so many seconds, and then again and again; 0 for never."""

    def look(self) -> None:
        """Let a stop come through at the next step."""

    def fetch(self, package: str) -> str:
        """Install a package at once; return nothing, or why that failed."""


class Browser:
    """One worker's Python: a page's session, and checks."""

    def __init__(self, host: Host, modules: str, packages: str) -> None:
        """`modules` and `packages` are JSON: see `needs`, and the names that packages import."""
        self._host = host
        self._modules: dict[str, list[str]] = json.loads(modules)
        self._interrupts = Interrupts(is_cell)
        self._session = Session(lambda output: host.send(json.dumps(output)))
        self._interrupts.install()
        _take_over_time(host)
        calling.SECONDS = PATIENCE
        sys.meta_path.insert(0, _LateImports(host, json.loads(packages)))
        os.environ["MPLBACKEND"] = "module://dlcourse.live.backend"

    def needs(self, sources: str, used: bool) -> str:
        """Return the packages that code needs, as JSON; `sources` is a list of texts.

        With `used`, those alone that it goes on to use.
        """
        return json.dumps(needed(json.loads(sources), self._modules, used=used))

    def run(self, name: str, source: str, alt: str) -> str:
        """Run a cell; return how it ended: ok, error or stopped."""
        self._interrupts.begin()
        try:
            return self._session.run(name, source, alt)
        except KeyboardInterrupt:  # between two lines of ours
            return "stopped"
        finally:
            self._interrupts.end()

    def check(self, answered: str) -> str:
        """Run a question's visible tests; return what came of them as JSON.

        That is `checking.summarised`'s, or {"stopped": true}, or {"trouble": why} for a setup that
        does not run.
        """
        about = json.loads(answered)
        self._interrupts.begin()
        try:
            found = check(
                about["question"],
                about["answer"],
                about["setup"],
                before=about.get("before", ()),
                stopped=lambda: self._interrupts.count > 0,
            )
        except KeyboardInterrupt:
            found = {"stopped": True}
        except SetupError as error:
            found = {"trouble": str(error)}
        finally:
            self._interrupts.end()
        return json.dumps(found)

    def ask(self, name: str, about: str) -> str:
        """Ask a function of dlcourse.live.asks; JSON in, JSON out."""
        from dlcourse.live.asks import ASKS

        self._interrupts.begin()
        try:
            return json.dumps(ASKS[name](json.loads(about)))
        finally:
            self._interrupts.end()

    def reset(self) -> None:
        """Forget the page's names."""
        self._session.reset()


class _LateImports(importlib.abc.MetaPathFinder):
    """Installs a package when it is imported, if no one foresaw that it would be."""

    def __init__(self, host: Host, packages: dict[str, str]) -> None:
        self._host, self._packages = host, packages

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> None:
        """Install the package that has the module, if it is not there; then let others find it."""
        package = self._packages.pop(name, None)
        if package is None:
            return
        why = self._host.fetch(package)
        if why:
            self._packages[name] = package  # the next import tries again
            raise ImportError(f"{name} could not be fetched: {why}", name=name)
        importlib.invalidate_caches()


def _take_over_time(host: Host) -> None:
    """Give Python the timer that a browser lacks, and a sleep that can be stopped."""

    def setitimer(_which: int, seconds: float, interval: float = 0.0) -> tuple[float, float]:
        host.deadline(seconds, interval)
        return 0.0, 0.0

    sleep_at_once = time.sleep

    def sleep(seconds: float, /) -> None:
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        end = time.monotonic() + seconds
        while (rest := end - time.monotonic()) > 0:
            sleep_at_once(min(rest, SLICE))
            host.look()

    signal.setitimer, signal.ITIMER_REAL = setitimer, 0
    time.sleep = sleep  # type: ignore[assignment]
