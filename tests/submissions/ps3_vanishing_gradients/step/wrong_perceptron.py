# diagnosis: is it made 0 or 1, as in a perceptron
def step(w, x, y, eta):
    answer = 1 if w @ x >= 0 else 0
    return w + eta * (y - answer) * x
