"""Leaves threads that answer after the time of the test is over."""

# others: right
# %% show
import threading
import time

here = globals()


def later():
    for _ in range(100):
        time.sleep(0.02)
        here["limit"] = 7
        here["total"] = None


threading.Thread(target=later, daemon=True).start()


def show(x):
    return 0
