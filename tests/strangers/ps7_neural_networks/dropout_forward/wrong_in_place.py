# wrong: the right numbers, but X is changed in training (Y is no copy)
def dropout_forward(X, U, p, train):
    Y = X
    if train:
        Y *= (U >= p) / (1 - p)
    return Y
