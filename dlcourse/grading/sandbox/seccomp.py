"""Which system calls the box refuses: small filter programs for the Linux kernel.

A program is an array of instructions of the kernel's packet filter (classic BPF). The kernel runs
it before each system call, on the call's number, the processor's kind and the six arguments, and
does what it returns. What is refused gets an error number, so that Python says "Operation not
permitted"; a call made for another processor's kind ends the process.

There are two programs. `box_program` holds for everything in the box: nothing there can make
namespaces, mount, trace, or reach the kernel's seldom used doors. `child_program` is added by the
process that runs a learner's code: it can't start programs, open sockets or signal others.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


class SeccompError(OSError):
    """The filter can't be made or put in place here; says why."""


@dataclass(frozen=True)
class _Machine:
    audit: int  # the kernel's name of the processor's kind
    column: int  # of _NUMBERS
    last: int  # the highest number that this table was made with


# Calls after futex_requeue (Linux 6.7) are refused as unknown, until someone has read them.
_MACHINES = {
    "x86_64": _Machine(0xC000003E, 0, 456),
    "aarch64": _Machine(0xC00000B7, 1, 456),
}
_X32 = 0x40000000  # the bit of x86_64's second set of calls, which would pass by number

# Each call's number on x86_64 and on aarch64, where it has one there.
_NUMBERS: dict[str, tuple[int | None, int | None]] = {
    "_sysctl": (156, None),
    "acct": (163, 89),
    "add_key": (248, 217),
    "adjtimex": (159, 171),
    "bind": (49, 200),
    "bpf": (321, 280),
    "chroot": (161, 51),
    "clock_adjtime": (305, 266),
    "clock_settime": (227, 112),
    "clone": (56, 220),
    "clone3": (435, 435),
    "connect": (42, 203),
    "create_module": (174, None),
    "delete_module": (176, 106),
    "execve": (59, 221),
    "execveat": (322, 281),
    "fanotify_init": (300, 262),
    "finit_module": (313, 273),
    "fork": (57, None),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fsopen": (430, 430),
    "fspick": (433, 433),
    "get_kernel_syms": (177, None),
    "init_module": (175, 105),
    "io_setup": (206, 0),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "io_uring_setup": (425, 425),
    "ioctl": (16, 29),
    "ioperm": (173, None),
    "iopl": (172, None),
    "kcmp": (312, 272),
    "kexec_file_load": (320, 294),
    "kexec_load": (246, 104),
    "keyctl": (250, 219),
    "kill": (62, 129),
    "listen": (50, 201),
    "lookup_dcookie": (212, 18),
    "mbind": (237, 235),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "migrate_pages": (256, 238),
    "modify_ldt": (154, None),
    "mount": (165, 40),
    "mount_setattr": (442, 442),
    "move_mount": (429, 429),
    "move_pages": (279, 239),
    "mq_open": (240, 180),
    "msgget": (68, 186),
    "name_to_handle_at": (303, 264),
    "nfsservctl": (180, 42),
    "open_by_handle_at": (304, 265),
    "open_tree": (428, 428),
    "perf_event_open": (298, 241),
    "personality": (135, 92),
    "pidfd_getfd": (438, 438),
    "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424),
    "pivot_root": (155, 41),
    "prlimit64": (302, 261),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "ptrace": (101, 117),
    "query_module": (178, None),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "reboot": (169, 142),
    "request_key": (249, 218),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "sched_setaffinity": (203, 122),
    "semget": (64, 190),
    "set_mempolicy": (238, 237),
    "setdomainname": (171, 162),
    "sethostname": (170, 161),
    "setns": (308, 268),
    "settimeofday": (164, 170),
    "shmget": (29, 194),
    "socket": (41, 198),
    "swapoff": (168, 225),
    "swapon": (167, 224),
    "sysfs": (139, None),
    "syslog": (103, 116),
    "tgkill": (234, 131),
    "tkill": (200, 130),
    "umount2": (166, 39),
    "unshare": (272, 97),
    "uselib": (134, None),
    "userfaultfd": (323, 282),
    "ustat": (136, None),
    "vfork": (58, None),
    "vhangup": (153, 58),
    "vmsplice": (278, 75),
}

_CLONE_THREAD = 0x00010000
_CLONE_NEW = 0x7E020080  # every new namespace, time's among them
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C  # put words into a terminal's input


@dataclass(frozen=True)
class _Rule:
    """Refuse a call, always or where the low 32 bits of one argument say so."""

    name: str
    error: int = errno.EPERM
    argument: int | None = None
    any_of: int = 0  # refuse where one of these bits is set,
    none_of: int = 0  # or where none of these is,
    other_than: tuple[int, ...] = ()  # or where the value is not one of these,
    equal_to: tuple[int, ...] = ()  # or where it is one of these


_BOX = (
    # Namespaces. clone3 has its flags in memory, which a filter can't read: it does not exist.
    _Rule("unshare"),
    _Rule("setns"),
    _Rule("clone", argument=0, any_of=_CLONE_NEW),
    _Rule("clone3", errno.ENOSYS),
    # Files as root sees them.
    *map(_Rule, ("mount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen")),
    *map(_Rule, ("fsconfig", "fsmount", "fspick", "mount_setattr", "open_by_handle_at")),
    *map(_Rule, ("name_to_handle_at", "quotactl", "quotactl_fd", "fanotify_init", "swapon")),
    *map(_Rule, ("swapoff", "acct", "uselib", "ustat", "sysfs", "nfsservctl", "lookup_dcookie")),
    # Another process's memory, files and identity.
    *map(_Rule, ("ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp")),
    *map(_Rule, ("process_mrelease", "pidfd_getfd", "move_pages", "migrate_pages", "mbind")),
    *map(_Rule, ("set_mempolicy", "perf_event_open", "userfaultfd", "vmsplice", "memfd_secret")),
    # Large and seldom used parts of the kernel.
    *map(_Rule, ("bpf", "io_uring_setup", "io_uring_enter", "io_uring_register", "io_setup")),
    *map(_Rule, ("add_key", "request_key", "keyctl", "personality", "modify_ldt", "_sysctl")),
    _Rule("ioctl", argument=1, equal_to=(_TIOCSTI, _TIOCLINUX)),
    # The machine.
    *map(_Rule, ("kexec_load", "kexec_file_load", "init_module", "finit_module", "create_module")),
    *map(_Rule, ("delete_module", "query_module", "get_kernel_syms", "reboot", "syslog")),
    *map(_Rule, ("sethostname", "setdomainname", "settimeofday", "clock_settime", "adjtimex")),
    *map(_Rule, ("clock_adjtime", "iopl", "ioperm", "vhangup")),
)

_FORK = (
    _Rule("fork"),
    _Rule("vfork"),
    _Rule("clone", argument=0, none_of=_CLONE_THREAD),
)

_CHILD = (
    # Other programs.
    _Rule("execve"),
    _Rule("execveat"),
    # The network, and sockets that have a name.
    *map(_Rule, ("socket", "connect", "bind", "listen")),
    # Memory that no limit on a process counts.
    *map(_Rule, ("memfd_create", "shmget", "semget", "msgget", "mq_open")),
    # Signals that may carry a forged sender, and handles of other processes.
    *map(_Rule, ("rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "pidfd_send_signal")),
    _Rule("sched_setaffinity"),
)


def box_program(machine: str | None = None) -> bytes:
    """Return the filter for all that runs in the box, as bubblewrap's --seccomp reads it.

    Raises SeccompError for a processor other than x86_64 and aarch64.
    """
    return _program(_BOX, machine)


def child_program(pid: int, forks: bool, machine: str | None = None) -> bytes:
    """Return the filter for the process that runs a learner's code.

    `pid` is its own number: it may signal no other process, and set no other's limits. With
    `forks` it may make processes of its own, which may signal each other.
    Raises SeccompError for a processor other than x86_64 and aarch64.
    """
    own = (*_CHILD, _Rule("prlimit64", argument=0, other_than=(0, pid)))
    if not forks:
        own += _FORK
        own += tuple(
            _Rule(name, argument=0, other_than=(pid,)) for name in ("kill", "tkill", "tgkill")
        )
    return _program(own, machine)


def confine(program: bytes) -> None:
    """Put a filter on the calling thread and on all that it starts, for good.

    Raises SeccompError where the kernel does not take it.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    size = len(program) // _INSTRUCTION.size
    code = ctypes.create_string_buffer(program, len(program))
    filter_ = _Filter(size, ctypes.addressof(code))
    set_no_new_privileges, set_seccomp, mode_filter = 38, 22, 2
    for arguments in (
        (set_no_new_privileges, 1, 0, 0, 0),
        (set_seccomp, mode_filter, ctypes.addressof(filter_), 0, 0),
    ):
        if libc.prctl(arguments[0], *(ctypes.c_ulong(value) for value in arguments[1:])) != 0:
            number = ctypes.get_errno()
            raise SeccompError(number, f"the kernel takes no filter: {os.strerror(number)}")


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))


_INSTRUCTION = struct.Struct("=HBBI")  # code, jump if true, jump if false, value
_LOAD, _EQUAL, _GREATER, _ANY_BIT, _RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
_ALLOW, _ERROR, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # where the kernel puts them


def _program(rules: Iterable[_Rule], machine: str | None) -> bytes:
    name = platform.machine() if machine is None else machine
    if name not in _MACHINES or struct.calcsize("P") != 8:
        raise SeccompError(
            errno.ENOSYS, f"the processor is {name}; the filter knows {' and '.join(_MACHINES)}"
        )
    on = _MACHINES[name]
    code = [
        *_one(_LOAD, _ARCHITECTURE),
        *_one(_EQUAL, on.audit, 1, 0),
        *_one(_RETURN, _KILL),
        *_one(_LOAD, _NUMBER),
        *_one(_ANY_BIT, _X32, 0, 1),
        *_one(_RETURN, _ERROR | errno.ENOSYS),
        *_one(_GREATER, on.last, 0, 1),
        *_one(_RETURN, _ERROR | errno.ENOSYS),
    ]
    for rule in rules:
        number = _NUMBERS[rule.name][on.column]
        if number is not None:
            body = list(_refusal(rule))
            code += [*_one(_EQUAL, number, 0, len(body)), *body]
    code += _one(_RETURN, _ALLOW)
    return b"".join(code)


def _refusal(rule: _Rule) -> Iterator[bytes]:
    """Yield what to do once the number is the rule's; go on behind it if it does not apply."""
    refuse = _RETURN, _ERROR | rule.error
    if rule.argument is None:
        yield from _one(*refuse)
        return
    yield from _one(_LOAD, _ARGUMENTS + 8 * rule.argument)  # the low half: both are little-endian
    if rule.any_of:
        yield from _one(_ANY_BIT, rule.any_of, 0, 1)
    elif rule.none_of:
        yield from _one(_ANY_BIT, rule.none_of, 1, 0)
    elif rule.equal_to:
        left = len(rule.equal_to)
        for i, value in enumerate(rule.equal_to):
            yield from _one(_EQUAL, value, left - 1 - i, 1 if i == left - 1 else 0)
    else:
        left = len(rule.other_than)
        for i, value in enumerate(rule.other_than):
            yield from _one(_EQUAL, value, left - i, 0)
    yield from _one(*refuse)
    yield from _one(_LOAD, _NUMBER)  # for the rules behind this one


def _one(code: int, value: int, true: int = 0, false: int = 0) -> Iterator[bytes]:
    yield _INSTRUCTION.pack(code, true, false, value)
