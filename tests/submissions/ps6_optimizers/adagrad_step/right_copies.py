def adagrad_step(w, g, S, eta, epsilon):
    w, S = w.copy(), S.copy()
    S += np.square(g)
    rate = np.reciprocal(epsilon + S**0.5)
    w -= eta * rate * g
    return (w, S)
