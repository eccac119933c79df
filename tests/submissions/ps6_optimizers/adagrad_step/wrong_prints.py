# diagnosis: adagrad_step prints, but returns None
def adagrad_step(w, g, S, eta, epsilon):
    S = S + g**2
    print(w - eta / (np.sqrt(S) + epsilon) * g, S)
