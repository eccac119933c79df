def relu_pool(Y):
    H, W = Y.shape
    P = Y.astype(np.float32).reshape(H // 2, 2, W // 2, 2).max(axis=3).max(axis=1)
    return P * (P > 0)
