# wrong: epsilon is left out and 0/0 is avoided with np.where instead
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    rate = np.where(S > 0, eta / np.sqrt(np.where(S > 0, S, 1.0)), 0.0)
    return w - rate * g, S
