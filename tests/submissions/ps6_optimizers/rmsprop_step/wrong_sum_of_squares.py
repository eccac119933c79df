# diagnosis: that is Adagrad's sum; RMSprop takes an average
def rmsprop_step(w, g, S, eta, beta, epsilon):
    S = S + g**2
    return w - eta * g / (np.sqrt(S) + epsilon), S
