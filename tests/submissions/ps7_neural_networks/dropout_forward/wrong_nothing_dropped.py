# diagnosis: nothing is dropped in training
# also: U has no effect
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X / (1 - p)
