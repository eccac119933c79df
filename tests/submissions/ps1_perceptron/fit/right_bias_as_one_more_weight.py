def fit(X, t, epochs):
    X1 = np.column_stack([X, np.ones(len(X))])
    v = np.zeros(X1.shape[1])
    mistakes = []
    for _ in range(epochs):
        before = len(mistakes)
        wrong = 0
        for x, target in zip(X1, t):
            if target == 1 and v @ x < 0:
                v += x
                wrong += 1
            elif target == 0 and v @ x >= 0:
                v -= x
                wrong += 1
        mistakes.append(wrong)
        if not wrong:
            break
    return v[:-1], v[-1], mistakes
