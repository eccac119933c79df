"""Attaches to its parent with ptrace, and reads it with process_vm_readv."""

# others: right
# %% show
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
for target in (os.getppid(), 1):
    ctypes.set_errno(0)
    libc.ptrace(16, target, 0, 0)
    if ctypes.get_errno() == 0:
        libc.ptrace(17, target, 0, 0)
        through = True
if libc.ptrace(0, 0, 0, 0) == 0:  # let the parent trace me
    through = True


def show(x):
    return 0
