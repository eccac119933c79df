# wrong: w is made for two features, as in the OR example, whatever d is
def fit(X, t, epochs):
    w = np.zeros(2)
    b = 0.0
    mistakes = []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            z = w[0] * x_i[0] + w[1] * x_i[1] + b
            y_hat = 1 if z >= 0 else 0
            if t_i != y_hat:
                w = w + (t_i - y_hat) * x_i
                b += float(t_i - y_hat)
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
