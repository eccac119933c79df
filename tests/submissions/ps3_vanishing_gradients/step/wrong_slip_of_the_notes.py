# diagnosis: the gradient was taken at w_new, the slip of the notes
def step(w, x, y, eta):
    # w_new = w - eta * (w_new @ x - y) * x, solved for w_new
    error = (w @ x - y) / (1 + eta * x @ x)
    return w - eta * error * x
