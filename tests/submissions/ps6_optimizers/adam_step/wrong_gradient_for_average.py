# diagnosis: w moved by g; it moves by the average V̂
# also: that is right for beta1 = 0: is beta1 left out?
def adam_step(w, g, V, S, t, eta, beta1, beta2, epsilon):
    V = beta1 * V + (1 - beta1) * g
    S = beta2 * S + (1 - beta2) * g**2
    return w - eta * g / (np.sqrt(S / (1 - beta2**t)) + epsilon), V, S
