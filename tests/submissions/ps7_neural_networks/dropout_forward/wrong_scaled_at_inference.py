# diagnosis: the entries are multiplied by 1 − p at inference
# also: the kept entries are not divided by 1 − p
def dropout_forward(X, U, p, train):
    if not train:
        return X * (1 - p)
    return X * (U >= p)
