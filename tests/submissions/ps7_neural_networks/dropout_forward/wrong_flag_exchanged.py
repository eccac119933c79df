# diagnosis: training and inference are exchanged
# also: entries are dropped at inference, too
# also: these are the numbers of X, as they came
# also: U has no effect
def dropout_forward(X, U, p, train):
    if train:
        return X
    return X * (U >= p) / (1 - p)
