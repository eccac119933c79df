# wrong: the list is a default argument, so it keeps the mistakes of the calls before
def fit(X, t, epochs, mistakes=[]):
    w = np.zeros(X.shape[1])
    b = 0.0
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            y_hat = 1 if w @ x_i + b >= 0 else 0
            if y_hat != t_i:
                w = w + (t_i - y_hat) * x_i
                b = b + (t_i - y_hat)
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, float(b), mistakes
