def descend(w, x, y, eta):
    y_hat = 0.0
    for w_i, x_i in zip(w, x):
        y_hat += w_i * x_i
    new = np.zeros(len(w))
    for i in range(len(w)):
        new[i] = w[i] - eta * (y_hat - y) * x[i]
    return new
