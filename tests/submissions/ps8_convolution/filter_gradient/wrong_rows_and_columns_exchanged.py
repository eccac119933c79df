# diagnosis: the rows and columns of dK are exchanged
# also: the shape is
# also: the values are right, but rows and columns are exchanged
def filter_gradient(X, dY):
    h, w = dY.shape
    f, g = X.shape[0] - h + 1, X.shape[1] - w + 1
    dK = [[np.sum(dY * X[u : u + h, v : v + w]) for u in range(f)] for v in range(g)]
    return np.array(dK), dY.sum()
