"""Answers with text, times and strings of no width in the place of numbers."""

# %% limit
limit = np.array([], dtype="U0")


# %% mean
def mean(X):
    return np.array(["2.0"] * X.shape[1]).astype("S3")


# %% scale
def scale(x, factor):
    return np.datetime64("NaT")


# %% show
def show(x):
    return np.array([[[]]])
