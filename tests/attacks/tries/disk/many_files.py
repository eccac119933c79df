"""Makes empty files without end, in folders within folders."""

# others: right
# %% show
import os

try:
    for number in range(20000):
        if number % 100 == 0:
            os.mkdir("d")
            os.chdir("d")
        open(f"attack-mark-{number}", "w").close()
except OSError:
    pass


def show(x):
    return 0
