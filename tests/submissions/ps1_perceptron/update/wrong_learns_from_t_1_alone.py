# diagnosis: nothing was learned from this mistake
# also: that is the step for the other ŷ: is b missing from z?
# also: nothing is learned where t = 0 was missed
def update(w, b, x, t, eta):
    if t == 1 and w @ x + b < 0:
        return w + eta * x, b + eta
    return w, b
