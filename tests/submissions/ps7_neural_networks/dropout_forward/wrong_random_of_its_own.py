# diagnosis: -
# because: what its own random numbers drop depends on where they come from
# also: nothing is dropped here: is U compared with p, or are other numbers drawn?
# also: the kept entries
# also: U has no effect
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (np.random.default_rng(1).random(X.shape) >= p) / (1 - p)
