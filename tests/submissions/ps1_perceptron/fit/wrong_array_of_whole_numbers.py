# diagnosis: an array of whole numbers cannot take fractions by +=
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1], dtype=int), 0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - int(w @ x_i + b >= 0)
            w += error * x_i
            b += error
            count += abs(error)
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
