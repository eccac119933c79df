def update(w, b, x, t, eta):
    step = eta * (t - (w @ x + b >= 0))
    return [w + step * x, np.array(b + step)]
