# wrong: the result is rounded to 4 places, so tiny outputs are lost
def dense_forward(X, W, b):
    return np.round(np.dot(X, W) + b, 4)
