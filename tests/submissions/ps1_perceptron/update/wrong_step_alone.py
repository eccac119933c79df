# diagnosis: that is the step alone
# also: nothing but zeros comes
# also: w is missing: what comes is what is wanted, minus w
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    w = eta * error * x
    b = eta * error
    return w, b
