# right: starts at b and adds one feature (column) after the other, for all examples
def weighted_sum(X, w, b):
    z = np.full(X.shape[0], float(b))
    for column, weight in zip(X.T, w):
        z += weight * column
    return z
