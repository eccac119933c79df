"""What code in the box can't reach; the same code outside shows that each attempt bites."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
from pathlib import Path

import pytest

from dlcourse.grading.sandbox import command
from dlcourse.grading.sandbox.box import Box
from tests.grading.sandbox import guests
from tests.grading.sandbox.guests import (
    SMALL,
    below,
    finish,
    inside,
    outside,
    start,
)

# Files


def test_files_are_not_there(small: Box, root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "gradebook.db"
    secret.write_text("marks")
    for path in (
        secret,
        Path(__file__),
        root / "solutions" / "ps1_perceptron.py",
        root / "pyproject.toml",
        root / "dlcourse" / "grading" / "release.py",
        Path("/etc/passwd"),
        Path("/proc/self/status"),
        Path("/sys/kernel"),
    ):
        code = f"import os; os.stat({str(path)!r}); out = 'there'"
        assert outside(code) == "there", path
        assert inside(small, code) == "FileNotFoundError", path


def test_the_top_folder_holds_what_python_needs(small: Box, root: Path) -> None:
    there = set(inside(small, "import os; out = os.listdir('/')"))
    needed = {Path(path).parts[1] for path in (sys.prefix, sys.base_prefix, root, guests.INSIDE)}
    assert there <= needed | {"box", "dev", "etc", "lib", "lib64", "usr"}
    assert set(inside(small, "import os; out = os.listdir('/etc')")) <= {
        "ld.so.cache",
        "alternatives",
    }
    assert set(inside(small, "import os; out = os.listdir('/dev')")) == {
        "null", "zero", "random", "urandom"
    }  # fmt: skip


def test_nothing_but_the_scratch_folder_can_be_written(small: Box) -> None:
    code = """
        import os
        out = []
        for folder, folders, files in os.walk('/'):
            if os.access(folder, os.W_OK):
                out.append(folder)
            if folder.count('/') > 4:
                folders.clear()
    """
    assert inside(small, code) == ["/box"]
    changed = f"open({str(guests.INSIDE / 'guest.py')!r}, 'a'); out = 'opened'"
    assert outside(changed) == "opened"
    assert inside(small, changed) in ("OSError", "PermissionError")


def test_the_learners_part_of_the_package_is_there(small: Box) -> None:
    assert inside(small, "import dlcourse.checks, dlcourse.datasets; out = 1") == 1
    assert inside(small, "import dlcourse.grading.release; out = 1") == "ModuleNotFoundError"


# The network and other processes


def test_there_is_no_network(small: Box, two: Box) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        code = f"import socket; socket.create_connection(('127.0.0.1', {port}), 5); out = 'there'"
        assert outside(code) == "there"
        assert inside(small, code) == "PermissionError"
        assert inside(two, code) == "PermissionError"
    assert inside(small, "import socket; out = len(socket.if_nameindex())") == "PermissionError"


def test_other_processes_are_out_of_reach(small: Box, two: Box) -> None:
    code = f"import os; os.kill({os.getpid()}, 0); out = 'there'"
    assert outside(code) == "there"
    assert inside(small, code) == "PermissionError"
    assert inside(two, code) == "ProcessLookupError"


@pytest.mark.parametrize("target", [1, 0, -1])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGSEGV, signal.SIGCHLD])
def test_the_server_outlives_signals(two: Box, target: int, number: signal.Signals) -> None:
    starts = two.starts
    process = two.spawn()
    start(process, f"import os; os.kill({target}, {number.value}); out = 'sent'")
    with contextlib.suppress(EOFError, ConnectionResetError):
        finish(process)
    assert inside(two, "out = 'next'") == "next"
    assert two.starts == starts


def test_no_process_is_made(small: Box) -> None:
    for code in (
        "import os\nif os.fork() == 0: os._exit(0)\nos.wait(); out = 'made'",
        "import subprocess; subprocess.run(['true'], env={'PATH': '/bin'}); out = 'made'",
        "import os; os.posix_spawn('/bin/true', ['true'], {}); out = 'made'",
    ):
        assert outside(code) == "made"
        assert inside(small, code) in ("PermissionError", "OSError")


def test_no_program_is_started(two: Box) -> None:
    python = os.path.realpath(sys.executable)
    code = f"""
        import os
        pid = os.fork()
        if pid == 0:
            try:
                os.execv({python!r}, [{python!r}, '-S', '-c', 'raise SystemExit(5)'])
            finally:
                os._exit(6)
        out = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    """
    assert outside(code) == 5
    assert inside(two, code) == 6


# Rights, and doors of the kernel


def test_there_are_no_rights(small: Box) -> None:
    code = """
        import ctypes, os
        libc = ctypes.CDLL(None)
        held = (ctypes.c_uint32 * 6)()
        assert libc.capget((ctypes.c_uint32 * 2)(0x20080522, 0), held) == 0
        bounding = [libc.prctl(23, i, 0, 0, 0) for i in range(41)]
        out = [any(held), any(bounding), bool(libc.prctl(39, 0, 0, 0, 0)), os.getuid() == 0]
    """
    if os.geteuid() == 0:
        assert outside(code) == [True, True, False, True]
    assert inside(small, code) == [False, False, True, False]
    assert inside(small, "import os; os.setuid(0); out = 0") in ("PermissionError", "OSError")


def test_as_root_another_user_without_rights_runs_it(small: Box) -> None:
    process = small.spawn()
    assert small._server
    launched, *within = below(small._server.pid)
    assert len(within) == 2  # the server, and the submission's process
    for pid in (launched, *within):
        status = Path(f"/proc/{pid}/status").read_text().splitlines()
        fields = {line.partition(":")[0]: line.partition(":")[2].split() for line in status}
        uids = set(map(int, fields["Uid"]))
        assert uids == {os.getuid()} if os.getuid() else min(uids) >= 61184
        assert fields["Groups"] == [] or os.getuid()
        assert int(fields["CapEff"][0], 16) == 0 or pid == launched
        assert os.getsid(pid) != os.getsid(0)
        assert Path(f"/proc/{pid}/mem").stat().st_uid == 0 or pid == launched  # not to be read
    process.kill()


def test_every_namespace_is_its_own(small: Box) -> None:
    assert small._server
    server = below(small._server.pid)[1]
    for kind in ("user", "pid", "net", "mnt", "ipc", "uts", "cgroup"):
        assert os.readlink(f"/proc/{server}/ns/{kind}") != os.readlink(f"/proc/self/ns/{kind}")


# Calls with arguments that can't do anything: the kernel says what is wrong with them, the box
# says no. Those of the second group say no to everyone but root outside, too.
HARMLESS = {
    "unshare(0)": (272, 97, (0,)),
    "unshare(user)": (272, 97, (0x10000000,)),
    "setns": (308, 268, (-1, 0)),
    "mount": (165, 40, (1, 1, 1, 0, 0)),
    "open_tree": (428, 428, (-1, 1, 0)),
    "ptrace": (101, 117, (17, 0, 0, 0)),
    "process_vm_readv": (310, 270, (1, 1, 1, 1, 1, 0)),
    "keyctl": (250, 219, (999,)),
    "add_key": (248, 217, (1, 1, 1, 1, 1)),
    "pidfd_getfd": (438, 438, (-1, 0, 0)),
    "personality": (135, 92, (0xFFFFFFFF,)),
    "memfd_create": (319, 279, (1, 0)),
    "shmget": (29, 194, (0, 0, 0)),
    "socket": (41, 198, (-1, 0, 0)),
    "execve": (59, 221, (1, 0, 0)),
    "prlimit(parent)": (302, 261, ("os.getppid()", 7, 0, 0)),
    "kill(parent)": (62, 129, ("os.getppid()", 0)),
    "pidfd_open": (434, 434, ("os.getpid()", 0)),
}
FOR_ROOT = {
    "fsopen": (430, 430, (1, 0)),
    "umount2": (166, 39, (1, 0)),
    "pivot_root": (155, 41, (1, 1)),
    "chroot": (161, 51, (1,)),
    "bpf": (321, 280, (-1, 0, 0)),
    "userfaultfd": (323, 282, (-1,)),
    "perf_event_open": (298, 241, (1, 0, -1, -1, 0)),
    "open_by_handle_at": (304, 265, (-1, 1, 0)),
    "finit_module": (313, 273, (-1, 1, 0)),
    "reboot": (169, 142, (0, 0, 0, 0)),
}


@pytest.mark.parametrize("name", [*HARMLESS, *FOR_ROOT])
def test_the_kernels_doors_are_shut(small: Box, name: str) -> None:
    x86, arm, arguments = (HARMLESS | FOR_ROOT)[name]
    code = f"""
        import ctypes, errno, os, platform
        libc = ctypes.CDLL(None, use_errno=True)
        number = {x86} if platform.machine() == 'x86_64' else {arm}
        result = libc.syscall(number, *map(ctypes.c_long, ({", ".join(map(str, arguments))},)))
        out = errno.EPERM == ctypes.get_errno() and result == -1
    """
    if name in HARMLESS or os.geteuid() == 0:
        assert outside(code) is False
    assert inside(small, code) is True


def test_the_environment_is_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOKEN_OF_THE_GRADER", "secret")
    monkeypatch.setenv("PYTHONSTARTUP", "/tmp/start.py")
    code = "import os; out = sorted(os.environ)"
    assert "TOKEN_OF_THE_GRADER" in outside(code)
    for unsafe in (False, True):
        with guests.box(SMALL, unsafe=unsafe) as made:
            there = set(inside(made, code)) - {"PWD", "LC_CTYPE"}
            assert there == {*command._ENVIRONMENT, "HOME", "TMPDIR", "MPLCONFIGDIR"}


def test_a_child_has_its_socket_and_no_other_file(small: Box) -> None:
    code = """
        import os
        out = []
        for number in range(1000):
            try:
                os.fstat(number)
                out.append(number)
            except OSError:
                pass
    """
    assert inside(small, code) == [0, 1, 2, 3]
    assert inside(small, "import os; out = [os.readlink('/dev/null')]") == "OSError"
    same = (
        "import os; out = [os.fstat(i).st_rdev == os.stat('/dev/null').st_rdev for i in (0, 1, 2)]"
    )
    assert inside(small, same) == [True, True, True]
