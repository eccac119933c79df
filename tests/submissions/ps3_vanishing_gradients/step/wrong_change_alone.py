# diagnosis: that is the change alone; add it to w_old
# also: w is missing: what comes is what is wanted, minus w
def step(w, x, y, eta):
    return -eta * (w @ x - y) * x
