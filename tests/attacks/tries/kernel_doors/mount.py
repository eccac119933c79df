"""Mounts folders over others, by the old system calls and the new ones."""

# others: right
# %% show
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
through = False
tries = [
    (165, b"none", b"/box", b"tmpfs", 0, None),
    (430, b"tmpfs", 0),
    (428, -100, b"/", 1),
    (155, b".", b"."),
]
for number, *arguments in tries:
    if libc.syscall(number, *arguments) >= 0:
        through = True


def show(x):
    return 0
