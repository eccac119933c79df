def fit(X, t, epochs):
    X = X.astype(np.float32)
    w, b, mistakes = np.zeros(X.shape[1], dtype=np.float32), np.float32(0), []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = int(t_i) - int(w @ x_i + b >= 0)
            if error:
                w += error * x_i
                b += np.float32(error)
                count += 1
        mistakes.append(count)
        if count == 0:
            break
    return [w, b, mistakes]
