# diagnosis: dK has as many columns as rows
# also: is one side taken for both
# also: the last column is missing, and the rest is right
def filter_gradient(X, dY):
    f = X.shape[0] - dY.shape[0] + 1
    dK = np.array(
        [
            [np.sum(dY * X[u : u + dY.shape[0], v : v + dY.shape[1]]) for v in range(f)]
            for u in range(f)
        ]
    )
    return dK, dY.sum()
