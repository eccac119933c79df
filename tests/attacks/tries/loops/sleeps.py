"""Sleeps for an hour with the timer off, in a test."""

# others: right
# %% show
import signal
import time


def show(x):
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    time.sleep(3600)
