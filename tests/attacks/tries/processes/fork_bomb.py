"""Forks as often as the machine lets it, in every process that it has made."""

# others: right
# costs: 4
# %% show
import os
import time

end = time.monotonic() + 0.4
parent = os.getpid()
while time.monotonic() < end:
    try:
        os.fork()
    except OSError:
        time.sleep(0.01)
if os.getpid() != parent:
    time.sleep(3)
    os._exit(0)


def show(x):
    return 0
