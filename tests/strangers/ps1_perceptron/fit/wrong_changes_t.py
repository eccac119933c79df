# wrong: the labels 0 are turned into −1 in the caller's t
def fit(X, t, epochs):
    t[t == 0] = -1
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            y_hat = 1 if w @ x_i + b >= 0 else -1
            if y_hat != t_i:
                w = w + t_i * x_i
                b = b + float(t_i)
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
