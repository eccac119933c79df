# diagnosis: the bias b moves up where it should move down
# also: what comes is what is wanted, plus 2·eta: is eta added, not subtracted?
def update(w, b, x, t, eta):
    error = t - int(w @ x + b >= 0)
    if error != 0:
        w = w + eta * error * x
        b = b + eta
    return w, b
