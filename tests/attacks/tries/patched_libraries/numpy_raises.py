"""Lets NumPy raise at every rounding and print one digit; its answer is right."""

# earns: 5
# %% mean
import warnings

np.seterr(all="raise")
np.set_printoptions(precision=1, threshold=1)
np.random.seed(1)
warnings.simplefilter("error")


def mean(X):
    return X.mean(axis=0)
