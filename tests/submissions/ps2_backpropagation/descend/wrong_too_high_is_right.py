# diagnosis: no step at all: a ŷ that is too high
# also: these are the numbers of w, as they came
# also: no step at all where ŷ is too high
def descend(w, x, y, eta):
    error = min(w @ x - y, 0)
    return w - eta * error * x
