"""Returns arrays that seem huge and hold one number."""


# others: right
# %% mean
def mean(X):
    return np.broadcast_to(1.0, (10**5, 10**5, 10**4))


# %% show
def show(x):
    return np.lib.stride_tricks.as_strided(np.zeros(1), (10**12,), (0,))
