"""The life of a box: how processes end in it, what is left of them, and how it ends itself."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dlcourse.grading.sandbox import box as box_module
from dlcourse.grading.sandbox.box import Box, BoxError
from tests.grading.sandbox import guests
from tests.grading.sandbox.guests import (
    SMALL,
    TWO,
    below,
    ending,
    finish,
    gone,
    inside,
    start,
    until,
)


def test_the_harmless_is_harmless(small: Box) -> None:
    code = """
        import asyncio, concurrent.futures, tempfile, threading
        import numpy as np
        async def answer(): return 42
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            squares = list(pool.map(lambda i: i * i, range(4)))
        with tempfile.NamedTemporaryFile() as file:
            np.save(file, np.eye(3)); file.seek(0); eye = np.load(file)
        drawn = len(np.random.default_rng().bytes(3))
        out = [asyncio.run(answer()), squares, float((eye @ eye).sum()), drawn]
    """
    assert inside(small, code) == [42, [0, 1, 4, 9], 3.0, 3]


# How processes end


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("raise SystemExit(3)", "ended itself with status 3"),
        ("exit(4)", "ended itself with status 4"),
        ("import os; os._exit(0)", "ended itself with status 0"),
        ("import ctypes; ctypes.string_at(0)", "ended by signal 11 (a fault in C code)"),
        ("import os; os.abort()", "ended by signal 6 (a fault in C code)"),
        ("import os; os.kill(os.getpid(), 9)", "ended by signal 9"),
        ("import os; os.closerange(0, 99)", "ended itself with status 1"),
    ],
)
def test_it_is_said_how_a_process_ended(small: Box, code: str, words: str) -> None:
    starts = small.starts
    assert ending(small, code) == words
    assert inside(small, "out = 'next'") == "next"
    assert small.starts == starts


def test_what_runs_has_not_ended(small: Box) -> None:
    process = small.spawn()
    assert process.ended() is None
    process.kill()
    assert process.ended() == "killed by the grader"
    process.kill()
    assert process.ended() == "killed by the grader"


def test_the_next_process_ends_the_one_before(small: Box) -> None:
    first = small.spawn()
    second = small.spawn()
    assert first.ended() == "killed: the next one began"
    assert second.ended() is None
    first.socket.close()
    second.kill()


def test_a_process_that_stays_and_hangs_up_has_not_ended(small: Box) -> None:
    process = small.spawn()
    start(process, "import os, time; os.close(3); time.sleep(60)")
    with pytest.raises(EOFError):
        finish(process)
    assert process.ended() is None
    process.kill()
    assert process.ended() == "killed by the grader"


# Nothing is left


def test_nothing_is_left_in_the_scratch_folder(small: Box) -> None:
    mess = """
        import os
        os.mkdir('a'); open('a/b', 'w').close(); os.chmod('a', 0)
        os.symlink('/usr', 'link'); os.mkfifo('pipe'); os.mkdir('_0'); open('_1', 'w').close()
        for i in range(200):
            os.mkdir('deep'); os.chdir('deep')
        out = len(os.listdir('/box'))
        os.chmod('/box', 0)
    """
    look = "import os; out = [os.getcwd(), os.listdir('.')]"
    starts = small.starts
    assert inside(small, mess) == 6
    assert inside(small, look) == ["/box", []]
    assert small.starts == starts


def test_nothing_is_left_of_what_a_process_changed(small: Box) -> None:
    change = """
        import json, os, threading, time
        json.mark = 1
        os.environ['MARK'] = '1'
        threading.Thread(target=time.sleep, args=(60,)).start()
        out = 1
    """
    look = "import json, os; out = [hasattr(json, 'mark'), 'MARK' in os.environ]"
    assert inside(small, change) == 1
    assert inside(small, look) == [False, False]


def test_a_daemon_does_not_outlive_its_submission(two: Box) -> None:
    process = two.spawn()
    code = """
        import os, time
        if os.fork() == 0:
            os.setsid()
            for i in range(1, 32): __import__('signal').signal(i, 1) if i not in (9, 19) else None
            time.sleep(600)
        out = 'left'
    """
    start(process, code)
    assert finish(process) == "left"
    held = socket.socket(fileno=os.dup(process.socket.fileno()))  # the daemon has the other end
    process.kill()
    held.settimeout(20)
    assert held.recv(1) == b""
    held.close()


def test_a_first_process_that_ends_takes_its_own_with_it(two: Box) -> None:
    process = two.spawn()
    start(process, "import os, time\nif os.fork() == 0: time.sleep(600)\nos._exit(3)")
    with pytest.raises(EOFError):  # which comes when the last copy of its end is closed
        finish(process)
    assert process.ended() == "ended itself with status 3"


@pytest.mark.parametrize("unsafe", [False, True])
def test_closing_leaves_no_process_and_no_folder(unsafe: bool) -> None:
    made = guests.box(TWO, unsafe=unsafe)
    process = made.spawn()
    start(process, "import os, time\nos.fork(); time.sleep(600)")
    assert made._server
    server = made._server.pid
    folders = [made._scratch, made._group.folder if made._group else None]
    assert until(lambda: len(below(server)) >= (3 if unsafe else 4))
    pids = below(server)
    made.close()
    made.close()
    assert all(map(gone, pids))
    assert not any(folder.exists() for folder in folders if folder)
    assert process.ended() == "killed: its box was closed"
    with pytest.raises(BoxError, match="the box is closed"):
        made.spawn()


def test_the_box_ends_with_the_grader(root: Path) -> None:
    code = (
        "import sys, time; from tests.grading.sandbox import guests\n"
        "b = guests.box(); p = b.spawn(); print(b._server.pid, flush=True); time.sleep(600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as grader:
        assert grader.stdout
        pids = below(int(grader.stdout.readline()))
        assert len(pids) == 3
        grader.kill()
        grader.wait()
        assert all(map(gone, pids))


# When the box itself ends


def test_a_box_that_was_killed_is_started_again() -> None:
    with guests.box(SMALL) as made:
        process = made.spawn()
        assert made._server
        pids = below(made._server.pid)
        os.kill(made._server.pid, signal.SIGKILL)
        assert all(map(gone, pids))
        assert process.ended() == "its box has ended: signal 9"
        assert inside(made, "out = 'again'") == "again"
        assert made.starts == 2


def test_a_box_that_hangs_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with guests.box(SMALL) as made:
        process = made.spawn()
        assert made._server
        os.kill(below(made._server.pid)[1], signal.SIGSTOP)
        monkeypatch.setattr(box_module, "_REPLY", 0.2)
        assert process.ended() == "its box has ended: no answer within 0.2 s"
        monkeypatch.undo()
        assert inside(made, "out = 'again'") == "again"


def test_modules_are_imported_once_before_the_first_process(small: Box) -> None:
    code = "import sys; out = 'fractions' in sys.modules"
    assert inside(small, code) is False
    with guests.box(SMALL, modules=["fractions"]) as made:
        assert inside(made, code) is True


def test_a_module_that_cannot_be_imported_is_named() -> None:
    with pytest.raises(BoxError, match=r"can't import what it needs:(?s:.*)no_such_module"):
        guests.box(modules=["no_such_module"])


def test_a_start_that_takes_too_long_ends(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text("import time; time.sleep(600)")
    tmp_path.chmod(0o755)
    with pytest.raises(BoxError, match="the box does not start: no answer within 1 s"):
        Box(
            ["slow"],
            replace(SMALL, start_seconds=1),
            entry="guest:serve",
            path=[guests.INSIDE, tmp_path],
        )
