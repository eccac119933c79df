# diagnosis: that is the total of the mistakes
# also: that is one number
# also: that is the sum of what is wanted, over all entries
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, 0
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - int(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
            count += abs(error)
        mistakes += count
        if count == 0:
            break
    return w, b, mistakes
