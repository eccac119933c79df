# right: np.where, with X copied at inference
def dropout_forward(X, U, p, train):
    return np.where(U < p, 0.0, X / (1 - p)) if train else np.array(X)
