# diagnosis: or is something kept between the calls?
# also: the length is
def fit(X, t, epochs, mistakes=[]):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - int(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
            count += abs(error)
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
