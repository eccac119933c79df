# diagnosis: these are shares
# also: what comes is the wanted one, divided by the number of X's rows
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = []
        for x_i, t_i in zip(X, t):
            error = t_i - int(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
            wrong.append(error != 0)
        mistakes.append(np.mean(wrong))
        if not any(wrong):
            break
    return w, b, mistakes
