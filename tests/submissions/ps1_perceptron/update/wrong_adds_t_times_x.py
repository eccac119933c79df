# diagnosis: w grows although the prediction was right
# also: nothing was learned from this mistake
# also: that is t · x, whatever ŷ is
def update(w, b, x, t, eta):
    return w + eta * t * x, b + eta * t
