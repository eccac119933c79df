# wrong: learns only where t = 1 was missed; a 1 predicted for t = 0 changes nothing
def update(w, b, x, t, eta):
    y_hat = int(w @ x + b >= 0)
    if t == 1 and y_hat == 0:
        return w + eta * x, b + eta
    return w.copy(), b
