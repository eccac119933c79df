# diagnosis: these are not the last w and b, but those with the fewest mistakes
def fit(X, t, epochs):
    w, b, mistakes, best = np.zeros(X.shape[1]), 0.0, [], None
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - int(w @ x_i + b >= 0)
            w, b, count = w + error * x_i, b + error, count + abs(error)
        mistakes.append(count)
        if best is None or count < best[0]:
            best = (count, w, b)
        if count == 0:
            break
    return best[1], best[2], mistakes
