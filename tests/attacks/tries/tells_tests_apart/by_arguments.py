"""Marks the arguments with attributes and weak references, to know them again."""

# others: right
# %% mean
import weakref

known = {}


def mean(X):
    known[id(X)] = X
    try:
        known[weakref.ref(X)] = X.base
        X.flags.writeable = False
        if X.base is not None:
            X.base[...] = 0
    except (TypeError, ValueError):
        pass
    return X * 0
