# wrong: stops already after an epoch with one mistake
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - int(w @ x_i + b >= 0)
            if error:
                w = w + error * x_i
                b = b + float(error)
                count += 1
        mistakes.append(count)
        if count <= 1:
            break
    return w, b, mistakes
