# right: the mask is kept in float32, as networks do
def dropout_forward(X, U, p, train):
    if train:
        mask = np.zeros(X.shape, dtype=np.float32)
        mask[U >= p] = 1.0 / (1.0 - p)
        return X * mask
    else:
        return X
