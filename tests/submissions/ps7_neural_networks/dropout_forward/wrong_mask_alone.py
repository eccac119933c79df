# diagnosis: that is the mask alone
# also: X is missing as a factor: what comes is what is wanted, divided by X
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return (U >= p) / (1 - p)
