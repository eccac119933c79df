def fit(X, t, epochs):
    s = 2 * t - 1
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for x_i, s_i in zip(X, s):
            prediction = 1 if w @ x_i + b >= 0 else -1
            if prediction != s_i:
                w = w + s_i * x_i
                b = b + s_i
                wrong = wrong + 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, tuple(mistakes)
