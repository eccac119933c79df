"""Aborts, divides by zero in C and runs an illegal instruction, by signals to itself."""

# others: right
# %% show
import os
import signal


def show(x):
    os.kill(os.getpid(), signal.SIGFPE)
    os.abort()
