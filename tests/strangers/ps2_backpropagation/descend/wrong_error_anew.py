# wrong: the error is computed again after each weight, with weights that have moved already
def descend(w, x, y, eta):
    new = w.copy()
    for i in range(len(new)):
        error = new @ x - y
        new[i] = new[i] - eta * error * x[i]
    return new
