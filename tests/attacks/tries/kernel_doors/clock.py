"""Sets the clock, the name of the machine and the limits of others."""

# others: right
# %% show
import ctypes
import os
import time

libc = ctypes.CDLL(None, use_errno=True)
through = False
for number, *arguments in ((164, None, None), (170, b"attack", 6), (171, b"attack", 6)):
    if libc.syscall(number, *arguments) == 0 and number != 164:
        through = True
try:
    time.clock_settime(time.CLOCK_REALTIME, time.time() + 1)
    through = True
except OSError:
    pass


def show(x):
    return 0
