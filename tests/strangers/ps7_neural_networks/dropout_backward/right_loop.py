# right: a flat loop in plain Python, with 0 as a default
def dropout_backward(dY, U, p):
    flat = [g / (1 - p) if not u < p else 0.0 for g, u in zip(dY.ravel(), U.ravel())]
    return np.array(flat).reshape(dY.shape)
