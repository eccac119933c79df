def filter_gradient(X, dY):
    h, w = dY.shape
    rows, columns = range(len(X) - h + 1), range(X.shape[1] - w + 1)
    dK = [[np.vdot(dY, X[u : u + h, v : v + w]) for v in columns] for u in rows]
    return [np.array(dK), np.array(dY.sum())]
