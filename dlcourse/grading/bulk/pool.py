"""Where the tasks run: on this machine's warm processes, or on a Dask cluster.

A task whose process dies is done again, by another one. One that takes longer than it may is ended:
it costs itself alone, and the others go on.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.connection
import os
import pickle
import queue
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from dlcourse.grading.bulk.begin import start_server

_AHEAD = 2  # tasks that a process holds, so that it never waits for the one that feeds it
_GRACE = 3.0  # seconds for a task that nobody waits for
TRIES = 3  # how often a task may end the process that it is in
Done = tuple[Any, Any, BaseException | None]  # the key of a task, its value, its error


class PoolError(RuntimeError):
    """There is no pool: a sentence that says why, and what to do."""


class TaskDied(RuntimeError):
    """A task ended its process, each time that it was tried."""


class TaskOverdue(RuntimeError):
    """A task took longer than it may, and its process was ended."""


@dataclass(frozen=True)
class Task:
    """A call to be made: `function(*arguments)`, in at most so many seconds."""

    key: Any
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    seconds: float
    tries: int = 1


def _overdue(task: Task) -> TaskOverdue:
    return TaskOverdue(f"it took more than {task.seconds:g} s, so it was stopped")


def _died(task: Task) -> TaskDied:
    return TaskDied(f"the grader's process ended {task.tries} times at it")


class Pool:
    """Runs tasks in processes of this machine, `ahead` of them at a time; use it as a context."""

    def __init__(self, jobs: int) -> None:
        self.ahead = _AHEAD * jobs
        self._queue: deque[Task] = deque()
        start_server()
        self._context = multiprocessing.get_context("forkserver")
        self._workers = [_Worker(self._context) for _ in range(jobs)]

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.connection.close()  # at which it ends
        for worker in self._workers:
            worker.process.join(_GRACE)
            worker.end()

    @property
    def processes(self) -> list[int]:
        """The numbers of the processes."""
        return [worker.process.pid for worker in self._workers if worker.process.pid]

    def memory(self) -> float:
        """Return the most memory that one of the processes has had, in MB; 0 if it isn't known."""
        found = [0.0]
        for pid in self.processes:
            with contextlib.suppress(OSError):
                for line in Path(f"/proc/{pid}/status").read_text().splitlines():
                    if line.startswith("VmHWM:"):
                        found.append(int(line.split()[1]) / 1000)
        return max(found)

    def submit(
        self, key: Any, function: Callable[..., Any], *arguments: Any, seconds: float = 600.0
    ) -> None:
        """Have a task done; `results` gives its key back with what came of it."""
        self._queue.append(Task(key, function, arguments, seconds))

    @property
    def pending(self) -> int:
        """How many tasks are not done yet."""
        return len(self._queue) + sum(len(worker.held) for worker in self._workers)

    def results(self) -> Iterator[Done]:
        """Yield the key of each task that is done, and its value or its error.

        More tasks may be submitted in the meantime.
        """
        while self.pending:
            self._send()
            busy = {worker.connection: worker for worker in self._workers if worker.held}
            left = min(worker.deadline for worker in busy.values()) - time.monotonic()
            ready = multiprocessing.connection.wait(list(busy), max(0.0, left))
            for connection, worker in busy.items():
                if connection in ready:
                    yield from self._received(worker)
                elif time.monotonic() > worker.deadline:
                    late = worker.held.popleft()
                    self._replace(worker)
                    yield late.key, None, _overdue(late)

    def _send(self) -> None:
        """Give each process what it may hold, those first that hold least."""
        while self._queue:
            worker = min(self._workers, key=lambda worker: len(worker.held))
            if len(worker.held) == _AHEAD:
                return
            task = self._queue.popleft()
            if not worker.send(task):
                self._queue.appendleft(task)
                self._replace(worker)

    def _received(self, worker: _Worker) -> Iterator[Done]:
        try:
            value, error = worker.receive()
        except (EOFError, OSError):
            task = worker.held.popleft()
            self._replace(worker)
            if task.tries < TRIES:
                self._queue.appendleft(replace(task, tries=task.tries + 1))
            else:
                yield task.key, None, _died(task)
            return
        yield worker.done().key, value, error

    def _replace(self, worker: _Worker) -> None:
        """Put a new process in the place of one, and have done what it had not begun."""
        worker.end()
        self._queue.extendleft(reversed(worker.held))
        self._workers[self._workers.index(worker)] = _Worker(self._context)


class _Worker:
    """A process, and the tasks that it holds: the first one runs."""

    def __init__(self, context: Any) -> None:
        self.connection, theirs = context.Pipe()
        with theirs:
            self.process = context.Process(target=_work, args=(theirs,), daemon=True)
            self.process.start()
        self.held: deque[Task] = deque()
        self.deadline = 0.0

    def send(self, task: Task) -> bool:
        """Give it a task; return False where it does not listen any more."""
        try:
            self.connection.send((task.function, task.arguments))
        except OSError:
            return False
        self.held.append(task)
        if len(self.held) == 1:
            self.deadline = time.monotonic() + task.seconds
        return True

    def receive(self) -> tuple[Any, BaseException | None]:
        """Return what came of its first task. Raises EOFError or OSError where it has died."""
        value, error = self.connection.recv()
        return value, error

    def done(self) -> Task:
        """Take the first task off; the next one has begun."""
        task = self.held.popleft()
        if self.held:
            self.deadline = time.monotonic() + self.held[0].seconds
        return task

    def end(self) -> None:
        """End the process, whatever it is at."""
        self.connection.close()
        self.process.kill()
        self.process.join()


def _work(connection: Connection) -> None:
    """Do tasks until the one that feeds this process is gone, however that ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who feeds it ends it
    waiting: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def read() -> None:  # in a thread: who feeds it never waits until a task is done
        with contextlib.suppress(EOFError, OSError):
            while True:
                waiting.put(connection.recv_bytes())
        waiting.put(None)
        time.sleep(_GRACE)
        os._exit(1)  # it is still at a task, for nobody

    threading.Thread(target=read, daemon=True).start()
    while (data := waiting.get()) is not None:
        value, error = _called(data)
        try:
            made = pickle.dumps((value, error))
        except Exception as unsendable:
            made = pickle.dumps((None, RuntimeError(str(unsendable))))
        with contextlib.suppress(OSError):
            connection.send_bytes(made)


def _called(data: bytes) -> tuple[Any, BaseException | None]:
    try:
        function, arguments = pickle.loads(data)
        return function(*arguments), None
    except Exception as error:
        error.__traceback__ = None
        return None, error


class Cluster:
    """Runs tasks on a Dask cluster, whose workers need this course's package installed.

    What takes too long is given up there; Dask has no way to end a function that runs.
    """

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
        self.ahead = _AHEAD * max(1, sum(self._client.nthreads().values()))
        # Pure functions: a worker that dies costs time alone, and none is remembered.
        self._executor: Executor = self._client.get_executor(pure=False, retries=TRIES)
        self._queue: deque[Task] = deque()
        self._running: dict[Future[Any], tuple[Task, float]] = {}  # and when it is overdue

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def memory(self) -> float:
        """Return 0: the processes are elsewhere."""
        return 0.0

    def submit(
        self, key: Any, function: Callable[..., Any], *arguments: Any, seconds: float = 600.0
    ) -> None:
        """Have a task done, as `Pool.submit`."""
        self._queue.append(Task(key, function, arguments, seconds))

    @property
    def pending(self) -> int:
        """How many tasks are not done yet."""
        return len(self._queue) + len(self._running)

    def results(self) -> Iterator[Done]:
        """Yield what is done, as `Pool.results`."""
        while self._queue or self._running:
            while self._queue and len(self._running) < self.ahead:
                task = self._queue.popleft()
                future = self._executor.submit(task.function, *task.arguments)
                until = time.monotonic() + (_AHEAD + 1) * task.seconds  # it may wait for others
                self._running[future] = task, until
            left = min(until for _, until in self._running.values()) - time.monotonic()
            done, _ = wait(self._running, max(0.0, left), return_when=FIRST_COMPLETED)
            for future in done:
                task, _ = self._running.pop(future)
                error = _error_of(future)
                if isinstance(error, CancelledError) and task.tries < TRIES:
                    self._queue.appendleft(replace(task, tries=task.tries + 1))
                else:
                    yield task.key, None if error else future.result(), error
            late = [f for f, (_, until) in self._running.items() if time.monotonic() > until]
            for future in late:
                task, _ = self._running.pop(future)
                future.cancel()
                yield task.key, None, _overdue(task)


def _error_of(future: Future[Any]) -> BaseException | None:
    """Return why a task failed; a cluster cancels what it lost together with a worker."""
    try:
        return future.exception()
    except CancelledError as error:
        return error


def open_pool(jobs: int, scheduler: str | None) -> Pool | Cluster:
    """Return the pool of this machine, or of the cluster whose scheduler is at an address.

    Raises PoolError where there is none.
    """
    return Cluster(scheduler) if scheduler else Pool(jobs)
