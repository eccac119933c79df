"""Returns and prints texts that are no characters, which no file in UTF-8 can hold."""


# %% show
def show(x):
    print("\ud800\udfff\x00\x1b[2J")
    return "\ud800" * 50 + "\x00"


# %% limit
limit = np.array(["\ud800", "\x00"])


# %% total
def total(account, pairs):
    raise ValueError("\ud800\x00")
