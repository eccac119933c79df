# wrong: the size of the numbers counts: np.abs in place of ReLU
def relu_pool(Y):
    A = np.abs(Y)
    return np.maximum(
        np.maximum(A[::2, ::2], A[::2, 1::2]), np.maximum(A[1::2, ::2], A[1::2, 1::2])
    )
