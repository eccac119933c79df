def relu_pair(x):
    on = x > 0
    return x * on, on.astype(float)
