# right: b is treated as the weights of an input that is always 1, so dW and db come from one product
def dense_backward(dY, X, W):
    extended = np.c_[X, np.ones(len(X))]
    both = extended.T @ dY
    return (W @ dY.T).T, both[:-1], both[-1]
