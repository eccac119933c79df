"""Asks NumPy for an array of a million million numbers."""


# others: right
# %% show
def show(x):
    return np.zeros(10**12) + 1
