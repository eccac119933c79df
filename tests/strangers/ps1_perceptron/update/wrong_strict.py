# wrong: z > 0 in place of z ≥ 0, so z = 0 predicts 0
def update(w, b, x, t, eta):
    z = float(np.inner(w, x)) + b
    y_hat = 1 if z > 0 else 0
    error = t - y_hat
    return w + eta * error * x, b + eta * error
