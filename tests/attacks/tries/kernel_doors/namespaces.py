"""Makes user, mount and network namespaces of its own, in which it would be root."""

# others: right
# %% show
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
through = False
for flags in (0x10000000, 0x10000000 | 0x20000, 0x40000000, 0x20000000):
    if libc.unshare(flags) == 0:
        through = True


def show(x):
    return 0
