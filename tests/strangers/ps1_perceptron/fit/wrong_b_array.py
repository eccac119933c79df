# wrong: b is an array of shape (1,), not a number
def fit(X, t, epochs):
    w = np.zeros(X.shape[1])
    b = np.zeros(1)
    mistakes = []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            y_hat = int((w @ x_i + b)[0] >= 0)
            if y_hat != t_i:
                w = w + (t_i - y_hat) * x_i
                b = b + (t_i - y_hat)
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
