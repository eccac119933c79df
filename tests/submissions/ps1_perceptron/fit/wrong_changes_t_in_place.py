# diagnosis: fit changed its argument t in place
def fit(X, t, epochs):
    t[t == 0] = -1
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            if (w @ x_i + b >= 0) != (t_i == 1):
                w, b = w + t_i * x_i, b + t_i
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
