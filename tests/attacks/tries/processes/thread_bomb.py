"""Starts threads without end, which all wait."""

# others: right
# costs: 4
# %% show
import threading
import time

try:
    for _ in range(400):
        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
except RuntimeError:
    pass


def show(x):
    return 0
