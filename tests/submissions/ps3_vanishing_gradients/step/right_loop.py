def step(w, x, y, eta):
    error = sum(a * b for a, b in zip(w, x)) - y
    new = np.zeros(len(w))
    for j in range(len(w)):
        new[j] = w[j] - eta * error * x[j]
    return new
