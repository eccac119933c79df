# diagnosis: w grows although the prediction was right
# also: nothing was learned from this mistake
def update(w, b, x, t, eta):
    return w + eta * t * x, b + eta * t
