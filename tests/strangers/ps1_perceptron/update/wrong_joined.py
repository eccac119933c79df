# wrong: returns one array (d + 1,) with the bias at its end, not w and b
def update(w, b, x, t, eta):
    v = np.append(w, b)
    x1 = np.append(x, 1.0)
    y_hat = int(v @ x1 >= 0)
    return v + eta * (t - y_hat) * x1
