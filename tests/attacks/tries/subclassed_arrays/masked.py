"""Returns a masked array: what is masked takes part in no comparison."""


# %% mean
def mean(X):
    return np.ma.masked_all(X.shape[1])


# %% limit
limit = np.ma.masked
