# diagnosis: z = 0 predicts 1
def update(w, b, x, t, eta):
    error = t - int(w @ x + b > 0)
    return w + eta * error * x, b + eta * error
