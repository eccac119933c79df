# right: pooling first, ReLU after (the order does not matter)
def relu_pool(Y):
    pooled = sliding_window_view(Y, (2, 2))[::2, ::2].max(axis=(-1, -2))
    return pooled * (pooled > 0)
