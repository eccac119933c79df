def rmsprop_step(w, g, S, eta, beta, epsilon):
    mean_square = S + (1 - beta) * (g * g - S)
    rms = np.power(mean_square, 0.5)
    return [w + -eta / (rms + epsilon) * g, mean_square]
