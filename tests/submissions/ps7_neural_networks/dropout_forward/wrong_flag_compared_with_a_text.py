# diagnosis: X comes back as it is
# also: these are the numbers of X, as they came
# also: U has no effect
def dropout_forward(X, U, p, train):
    if train == "train":
        return X * (U >= p) / (1 - p)
    return X
