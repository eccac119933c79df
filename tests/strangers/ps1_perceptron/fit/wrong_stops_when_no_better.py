# wrong: stops also when an epoch has no fewer mistakes than the one before
def fit(X, t, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    for epoch in range(epochs):
        count = 0
        for i in range(len(X)):
            y_hat = int(np.dot(X[i], w) + b >= 0)
            if y_hat != t[i]:
                w = w + (t[i] - y_hat) * X[i]
                b = b + float(t[i] - y_hat)
                count += 1
        mistakes.append(count)
        if count == 0 or (epoch > 0 and count >= mistakes[-2]):
            break
    return w, b, mistakes
