# wrong: the inputs are multiplied by 1 - p at inference, though they were scaled in training already
def dropout_forward(X, U, p, train):
    if train:
        return np.where(U < p, 0.0, X / (1 - p))
    else:
        return X * (1 - p)
