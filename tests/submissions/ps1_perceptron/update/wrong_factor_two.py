# diagnosis: is there a factor 2?
# also: the step from w is twice the wanted one
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    return w + 2 * eta * error * x, b + 2 * eta * error
