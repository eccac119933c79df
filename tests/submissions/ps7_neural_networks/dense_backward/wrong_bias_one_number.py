# diagnosis: db is one number
# also: that is one number
# also: that is the sum of what is wanted, over all entries
def dense_backward(dY, X, W):
    return dY @ W.T, X.T @ dY, np.sum(dY)
