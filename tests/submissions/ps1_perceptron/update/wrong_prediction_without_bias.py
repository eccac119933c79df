# diagnosis: a step although the prediction was right: is b missing from z, or is z made otherwise than by w · x + b?
# also: that is the step for the other ŷ: is b missing from z?
def update(w, b, x, t, eta):
    error = t - int(w @ x >= 0)
    return w + eta * error * x, b + eta * error
