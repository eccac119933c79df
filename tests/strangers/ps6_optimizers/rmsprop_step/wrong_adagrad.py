# wrong: the sum of question 6 with beta in front: the new square counts in full
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = beta * S + g**2
    return w - eta / (np.sqrt(S) + epsilon) * g, S
