# diagnosis: nothing is dropped here: is U compared with p
# also: U has no effect
# also: nothing is dropped here: is U compared
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X / (1 - p)
