"""Keeps words in the kernel's keyrings, where a later process of the same user may read them."""

# others: right
# %% show
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
through = libc.syscall(248, b"user", b"attack-mark", b"word", 4, -4) >= 0
through = libc.syscall(250, 0, -4, 0) >= 0 or through


def show(x):
    return 0
