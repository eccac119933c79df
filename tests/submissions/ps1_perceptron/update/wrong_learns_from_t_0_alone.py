# diagnosis: nothing was learned from this mistake
# also: these are the numbers of w, as they came
# also: nothing is learned where t = 1 was missed
def update(w, b, x, t, eta):
    if t == 0 and w @ x + b >= 0:
        return w - eta * x, b - eta
    return w, b
