def update(w, b, x, t, eta):
    z = b
    for j in range(len(w)):
        z += w[j] * x[j]
    y_hat = 0
    if z >= 0:
        y_hat = 1
    new_w = np.zeros(len(w))
    for j in range(len(w)):
        new_w[j] = w[j] + eta * (t - y_hat) * x[j]
    return new_w, b + eta * (t - y_hat)
