def nudge(f, x):
    h, slopes = 1e-5, np.zeros_like(x)
    for e in np.eye(x.size).reshape(-1, *x.shape):
        near = f(x + h * e) - f(x - h * e)
        far = f(x + 2 * h * e) - f(x - 2 * h * e)
        slopes += (8 * near - far) / (12 * h) * e
    return slopes
