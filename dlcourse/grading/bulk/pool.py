"""Where the tasks run: on this machine's warm processes, or on a Dask cluster.

Both give `submit`, as concurrent.futures has it. A task whose process dies is done again, by
another one.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.connection
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from concurrent.futures.process import BrokenProcessPool
from typing import Any

_PRELOADED = ["dlcourse.grading.bulk.task", "dlcourse.grading.bulk.pages", "dlcourse.checks"]
TRIES = 3  # how often a task may end the process that it is in


class PoolError(RuntimeError):
    """There is no pool: a sentence that says why, and what to do."""


class TaskDied(RuntimeError):
    """A task ended its process, each time that it was tried."""


class Pool:
    """Runs tasks, `ahead` of them at a time; use it as a context."""

    def __init__(self, jobs: int) -> None:
        self.ahead = 2 * jobs
        self._jobs = jobs
        self._queue: deque[tuple[Any, int, Callable[..., Any], tuple[Any, ...]]] = deque()
        self._running: dict[Future[Any], tuple[Any, int, Callable[..., Any], tuple[Any, ...]]] = {}
        self._executor: Executor = self._start()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(cancel_futures=True)

    def _start(self) -> Executor:
        # A server that imports once and forks from then on; it has no thread, so a fork is safe.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(_PRELOADED)
        return ProcessPoolExecutor(self._jobs, context, _end_with_parent)

    def submit(self, key: Any, function: Callable[..., Any], *arguments: Any) -> None:
        """Have a task done; `results` gives its key back with what came of it."""
        self._queue.append((key, 1, function, arguments))

    @property
    def pending(self) -> int:
        """How many tasks are not done yet."""
        return len(self._queue) + len(self._running)

    def results(self) -> Iterator[tuple[Any, Any, BaseException | None]]:
        """Yield the key of each task that is done, and its value or its error.

        More tasks may be submitted in the meantime.
        """
        while self._queue or self._running:
            while self._queue and len(self._running) < self.ahead:
                self._send(self._queue.popleft())
            done, _ = wait(self._running, return_when=FIRST_COMPLETED)
            for future in done:
                if future not in self._running:  # it was sent again, to another pool
                    continue
                task = self._running.pop(future)
                error = _error_of(future)
                if isinstance(error, BrokenProcessPool):
                    yield from self._begin_anew(task)
                elif isinstance(error, CancelledError) and task[1] < TRIES:
                    self._queue.appendleft((task[0], task[1] + 1, *task[2:]))
                else:
                    yield task[0], None if error else future.result(), error

    def _send(self, task: tuple[Any, int, Callable[..., Any], tuple[Any, ...]]) -> None:
        try:
            future = self._executor.submit(task[2], *task[3])
        except BrokenProcessPool:
            self._executor.shutdown()
            self._executor = self._start()
            future = self._executor.submit(task[2], *task[3])
        self._running[future] = task

    def _begin_anew(
        self, task: tuple[Any, int, Callable[..., Any], tuple[Any, ...]]
    ) -> Iterator[tuple[Any, Any, BaseException | None]]:
        """Start the pool again, and give it what was running in the one that broke."""
        lost = [task, *self._running.values()]
        self._running.clear()
        self._executor.shutdown()
        self._executor = self._start()
        for key, tries, function, arguments in lost:
            if tries < TRIES:
                self._queue.appendleft((key, tries + 1, function, arguments))
            else:
                yield key, None, TaskDied(f"the grader's process ended {tries} times at it")


class Cluster(Pool):
    """Runs tasks on a Dask cluster, whose workers need this course's package installed."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError:
            raise PoolError(
                "--scheduler needs Dask. Install it: pip install 'dlcourse[cluster]'."
            ) from None
        try:
            self._client = Client(address, timeout=10)
        except (OSError, ValueError, TimeoutError) as error:
            raise PoolError(f"there is no Dask scheduler at {address}: {error}") from None
        threads = sum(self._client.nthreads().values())
        super().__init__(max(1, threads))

    def _start(self) -> Executor:
        # Pure functions: a worker that dies costs time alone, and none is remembered.
        executor: Executor = self._client.get_executor(pure=False, retries=TRIES)
        return executor

    def __exit__(self, *_: object) -> None:
        self._client.close()


def _error_of(future: Future[Any]) -> BaseException | None:
    """Return why a task failed; a cluster cancels what it lost together with a worker."""
    try:
        return future.exception()
    except CancelledError as error:
        return error


def open_pool(jobs: int, scheduler: str | None) -> Pool:
    """Return the pool of this machine, or of the cluster whose scheduler is at an address.

    Raises PoolError where there is none.
    """
    return Cluster(scheduler) if scheduler else Pool(jobs)


def _end_with_parent() -> None:
    """Let this process end when the one that feeds it does, however that ends."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        multiprocessing.connection.wait([parent.sentinel])
        with contextlib.suppress(Exception):
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
