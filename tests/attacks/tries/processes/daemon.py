"""Starts a daemon by two forks and setsid, which goes on after the answer and writes files."""

# others: right
# %% show
import os
import time

try:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for number in range(600):
                try:
                    open("attack-mark-daemon", "w").write(str(number))
                except OSError:
                    pass
                time.sleep(0.05)
        os._exit(0)
except OSError:
    pass


def show(x):
    return 0
