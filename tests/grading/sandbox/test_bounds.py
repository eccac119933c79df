"""How much code in the box may use; the same code outside uses more."""

from __future__ import annotations

import textwrap
from dataclasses import replace

import pytest

from dlcourse.grading.sandbox import box as box_module
from dlcourse.grading.sandbox.box import Box
from tests.grading.sandbox import guests
from tests.grading.sandbox.guests import (
    MB,
    SMALL,
    TWO,
    ending,
    finish,
    inside,
    outside,
    start,
    until,
)


def test_one_file_the_disk_and_the_number_of_files_are_bounded(small: Box) -> None:
    file = "open('a', 'wb').write(bytes(5 << 20)); out = 'written'"
    disk = """
        try:
            for i in range(3):
                open(f'{i}', 'wb').write(bytes(3 << 20))
        except OSError as error:
            import os; out = [os.strerror(error.errno), i]
    """
    assert inside(small, file) == "OSError"
    assert inside(small, disk) == ["No space left on device", 2]
    many = "import itertools\nfor i in itertools.count(): open(f'{i}', 'w').close()"
    assert ending(small, many) == "killed: more than 300 files"


FORKS = """
        import os, time
        out = 0
        try:
            while out < 40:
                if os.fork() == 0:
                    time.sleep(60)
                    os._exit(0)
                out += 1
        except BlockingIOError:
            pass
"""
THREADS = """
        import threading
        stop, started = threading.Event(), []
        try:
            while len(started) < 40:
                started.append(threading.Thread(target=stop.wait, daemon=True))
                started[-1].start()
            started.append(None)
        except RuntimeError:
            pass
        stop.set()
        out = len(started) - 1
"""


def test_processes_and_threads_are_bounded(small: Box, two: Box) -> None:
    assert outside(THREADS) == 40
    assert inside(small, THREADS) == SMALL.threads
    assert inside(two, FORKS) == TWO.processes + TWO.threads - 1
    assert inside(two, "out = 'next'") == "next"


def test_open_files_are_bounded(small: Box) -> None:
    code = """
        import os
        held = []
        try:
            while len(held) < 200:
                held.append(os.open('/dev/null', os.O_RDONLY))
        except OSError:
            pass
        out = len(held)
    """
    assert outside(code) == 200
    assert inside(small, code) < SMALL.open_files


def test_limits_are_not_raised(small: Box) -> None:
    code = """
        import resource
        out = []
        for name in NAMES:
            kind = getattr(resource, f'RLIMIT_{name}')
            soft, hard = resource.getrlimit(kind)
            for raised in (hard, hard + 1):
                try:
                    resource.setrlimit(kind, (soft + 1, raised))
                    out.append(name)
                except (ValueError, PermissionError):
                    pass
    """
    tried = textwrap.dedent(code)
    # Outside, the one limit whose new value can't end the process that tries it.
    lower = "import resource as r\nr.setrlimit(r.RLIMIT_CORE, (0, r.getrlimit(r.RLIMIT_CORE)[1]))\n"
    assert outside(f"NAMES = ['CORE']\n{lower}{tried}")[:1] == ["CORE"]
    every = ["AS", "CPU", "FSIZE", "NOFILE", "NPROC", "CORE"]
    assert inside(small, f"NAMES = {every}\n{tried}") == []


# Memory and time


FILL = """
    held = []
    try:
        while len(held) < 400:
            held.append(b'x' * (1 << 20))
    except MemoryError:
        pass
    out = len(held)
    del held
"""


def test_memory_is_bounded(small: Box) -> None:
    assert outside(FILL) == 400
    assert 100 < inside(small, FILL) < 256


FILL_TWICE = """
    import os, time
    if os.fork() == 0:
        held = bytearray(b'x') * (170 << 20)
        time.sleep(60)
    held = bytearray(b'x') * (170 << 20)
    time.sleep(60)
"""


def test_the_memory_of_processes_is_bounded_in_total(monkeypatch: pytest.MonkeyPatch) -> None:
    def unbounded(*_: object) -> None:
        return None

    with guests.box(TWO) as made:
        if made.memory_bound == "control group":
            process = made.spawn()
            start(process, FILL_TWICE)
            assert until(lambda: made._out_of_memory())
            process.kill()
            assert inside(made, "out = 1") == 1
    monkeypatch.setattr(box_module, "make_cgroup", unbounded)
    with guests.box(TWO) as made:
        assert made.memory_bound == "address space"
        assert 40 < inside(made, FILL) < 128
        assert inside(made, FORKS) == 1  # as many processes as have a share


def test_who_runs_out_of_memory_is_told_so() -> None:
    with guests.box(replace(SMALL, memory=128 * MB, scratch=256 * MB, file_size=256 * MB)) as made:
        code = "with open('a', 'wb') as f:\n while True: f.write(bytes(1 << 20))"
        process = made.spawn()
        start(process, code)
        try:
            finish(process)
        except (EOFError, ConnectionResetError):
            assert process.ended() == "killed: out of memory"
        else:
            assert made.memory_bound == "address space"
        assert inside(made, "out = 'next'") == "next"


def test_time_is_bounded() -> None:
    with guests.box(replace(SMALL, cpu_seconds=1)) as made:
        assert ending(made, "while True: pass") == "killed after 1 s of CPU time"
    with guests.box(replace(SMALL, submission_seconds=0.5)) as made:
        deaf = "import signal\nfor i in (2, 14, 15, 24): signal.signal(i, signal.SIG_IGN)\n"
        assert ending(made, deaf + "while True: signal.pause()") == "killed after 0.5 s"
        assert inside(made, "out = 1") == 1
