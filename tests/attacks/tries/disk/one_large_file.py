"""Writes one file without end."""

# others: right
# %% show
try:
    with open("attack-mark-large", "wb") as file:
        for _ in range(400):
            file.write(bytes(1 << 20))
except OSError:
    pass


def show(x):
    return 0
