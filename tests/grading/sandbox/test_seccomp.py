"""The filter's programs, run by a small machine of our own, for both kinds of processors."""

from __future__ import annotations

import errno
import struct

import pytest

from dlcourse.grading.sandbox import seccomp
from tests.grading.sandbox.guests import outside

MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
I386, ARM = 0x40000003, 0x40000028
ALLOWED, KILLED = "allowed", "killed"
NEW_USER, NEW_NET, THREAD, FORK = 0x10000000, 0x40000000, 0x3D0F00, 0x1200011
# Calls that Python and NumPy can't do without, on x86_64 and on aarch64.
NEEDED = {
    "read": (0, 63),
    "write": (1, 64),
    "mmap": (9, 222),
    "munmap": (11, 215),
    "brk": (12, 214),
    "futex": (202, 98),
    "openat": (257, 56),
    "getrandom": (318, 278),
    "exit_group": (231, 94),
    "rt_sigaction": (13, 134),
    "socketpair": (53, 199),
    "sendmsg": (46, 211),
    "setitimer": (38, 103),
}


def decide(program: bytes, architecture: int, number: int, *arguments: int) -> str | int:
    """Return what the kernel would do: ALLOWED, KILLED or an error number."""
    arguments += (0,) * (6 - len(arguments))
    data = struct.pack("=IIQ6Q", number, architecture, 0, *(a & (1 << 64) - 1 for a in arguments))
    code = [struct.unpack_from("=HBBI", program, at) for at in range(0, len(program), 8)]
    at, held = 0, 0
    while True:
        kind, true, false, value = code[at]
        at += 1
        if kind == 0x20:
            held = struct.unpack_from("=I", data, value)[0]
        elif kind == 0x06:
            return {0x7FFF0000: ALLOWED, 0x80000000: KILLED}.get(value, value & 0xFFFF)
        else:
            holds = {0x15: held == value, 0x25: held > value, 0x45: bool(held & value)}[kind]
            at += true if holds else false


def number(name: str, machine: str) -> int:
    known = NEEDED.get(name) or seccomp._NUMBERS[name]
    found = known[list(MACHINES).index(machine)]
    assert found is not None
    return found


@pytest.fixture(params=MACHINES)
def machine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize(
    "name",
    [
        "unshare",
        "setns",
        "mount",
        "umount2",
        "pivot_root",
        "chroot",
        "move_mount",
        "open_tree",
        "fsopen",
        "mount_setattr",
        "ptrace",
        "process_vm_readv",
        "process_vm_writev",
        "pidfd_getfd",
        "kcmp",
        "bpf",
        "io_uring_setup",
        "io_uring_enter",
        "add_key",
        "request_key",
        "keyctl",
        "perf_event_open",
        "userfaultfd",
        "kexec_load",
        "kexec_file_load",
        "init_module",
        "finit_module",
        "delete_module",
        "open_by_handle_at",
        "personality",
        "reboot",
        "swapon",
        "syslog",
    ],
)
def test_the_box_refuses(name: str, machine: str) -> None:
    program = seccomp.box_program(machine)
    assert decide(program, MACHINES[machine], number(name, machine)) == errno.EPERM


def test_both_programs_let_pass_what_python_needs(machine: str) -> None:
    for program in (seccomp.box_program(machine), seccomp.child_program(7, False, machine)):
        for name in NEEDED:
            assert decide(program, MACHINES[machine], number(name, machine)) == ALLOWED, name


def test_another_processors_calls_end_the_process(machine: str) -> None:
    program = seccomp.box_program(machine)
    others = {I386, ARM, *MACHINES.values()} - {MACHINES[machine]}
    assert {decide(program, other, number("read", machine)) for other in others} == {KILLED}


def test_the_second_set_of_calls_is_refused(machine: str) -> None:
    program = seccomp.box_program(machine)
    second = number("ptrace", machine) | 0x40000000
    assert decide(program, MACHINES[machine], second) == errno.ENOSYS
    assert decide(program, MACHINES[machine], number("read", machine) | 0x40000000) == errno.ENOSYS


def test_calls_that_are_not_known_yet_are_refused(machine: str) -> None:
    program = seccomp.box_program(machine)
    found = {decide(program, MACHINES[machine], n) for n in (457, 467, 600, 0x3FFFFFFF, 0xFFFFFFFF)}
    assert found == {errno.ENOSYS}


def test_threads_are_made_and_namespaces_are_not(machine: str) -> None:
    program, on = seccomp.box_program(machine), MACHINES[machine]
    clone = number("clone", machine)
    assert decide(program, on, clone, FORK) == ALLOWED
    assert decide(program, on, clone, THREAD) == ALLOWED
    for new in (NEW_USER, NEW_NET, NEW_USER | THREAD, NEW_USER | 1 << 40):
        assert decide(program, on, clone, new) == errno.EPERM
    assert decide(program, on, number("clone3", machine)) == errno.ENOSYS


def test_a_child_makes_threads_and_no_processes(machine: str) -> None:
    on, clone = MACHINES[machine], number("clone", machine)
    alone, forking = (seccomp.child_program(7, forks, machine) for forks in (False, True))
    assert decide(alone, on, clone, THREAD) == ALLOWED
    assert decide(alone, on, clone, FORK) == errno.EPERM
    assert decide(forking, on, clone, FORK) == ALLOWED
    for name in ("fork", "vfork") if machine == "x86_64" else ():
        assert decide(alone, on, number(name, machine)) == errno.EPERM
        assert decide(forking, on, number(name, machine)) == ALLOWED


@pytest.mark.parametrize(
    "name", ["execve", "execveat", "socket", "connect", "bind", "memfd_create", "shmget"]
)
@pytest.mark.parametrize("forks", [False, True])
def test_a_child_may_not(name: str, forks: bool, machine: str) -> None:
    program = seccomp.child_program(7, forks, machine)
    assert decide(program, MACHINES[machine], number(name, machine)) == errno.EPERM
    assert decide(seccomp.box_program(machine), MACHINES[machine], number(name, machine)) == ALLOWED


def test_a_child_signals_itself_alone(machine: str) -> None:
    program, on = seccomp.child_program(7, False, machine), MACHINES[machine]
    for name in ("kill", "tkill", "tgkill"):
        call = number(name, machine)
        assert decide(program, on, call, 7) == ALLOWED
        assert [decide(program, on, call, pid) for pid in (1, 6, 8, 0, -1, -7)] == [errno.EPERM] * 6


def test_a_child_sets_its_own_limits_alone(machine: str) -> None:
    program, on = seccomp.child_program(7, True, machine), MACHINES[machine]
    call = number("prlimit64", machine)
    assert [decide(program, on, call, pid) for pid in (0, 7)] == [ALLOWED] * 2
    assert [decide(program, on, call, pid) for pid in (1, 6, 8)] == [errno.EPERM] * 3


def test_a_terminals_input_is_not_written_to(machine: str) -> None:
    program, on, call = seccomp.box_program(machine), MACHINES[machine], number("ioctl", machine)
    asked = (0x5401, 0x5411, 0x5412, 0x541B, 0x541C, 0x541D)
    refused = [decide(program, on, call, 0, what) == errno.EPERM for what in asked]
    assert refused == [False, False, True, False, True, False]


def test_another_processor_is_told() -> None:
    with pytest.raises(seccomp.SeccompError, match="the processor is riscv64; the filter knows"):
        seccomp.box_program("riscv64")


def test_the_kernel_takes_both_programs_and_holds_them() -> None:
    code = """
        import errno, os, socket
        from dlcourse.grading.sandbox import seccomp
        def tried():
            try:
                os.waitpid(os.fork() or os._exit(0), 0)
                socket.socket().close()
                os.kill(os.getppid(), 0)
                return "allowed"
            except OSError as error:
                return errno.errorcode[error.errno]
        out = [tried()]
        seccomp.confine(seccomp.box_program())
        out.append(tried())
        seccomp.confine(seccomp.child_program(os.getpid(), True))
        out.append(tried())
        seccomp.confine(seccomp.child_program(os.getpid(), False))
        out.append(tried())
        os.kill(os.getpid(), 0)
    """
    assert outside(code) == ["allowed", "allowed", "EPERM", "EPERM"]


def test_the_kernel_refuses_a_program_that_is_none() -> None:
    code = """
        from dlcourse.grading.sandbox import seccomp
        try:
            seccomp.confine(b"\\xff" * 16)
        except seccomp.SeccompError as error:
            out = str(error)
    """
    assert "the kernel takes no filter: Invalid argument" in outside(code)
