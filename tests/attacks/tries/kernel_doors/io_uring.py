"""Opens io_uring, whose operations pass by a filter of system calls."""

# others: right
# %% show
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
parameters = (ctypes.c_uint32 * 30)()
through = libc.syscall(425, 4, ctypes.byref(parameters)) >= 0


def show(x):
    return 0
