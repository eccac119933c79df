"""Returns an array of 240 MB, and its own argument's shape a thousand times over."""


# others: right
# %% mean
def mean(X):
    return np.zeros(30_000_000)
