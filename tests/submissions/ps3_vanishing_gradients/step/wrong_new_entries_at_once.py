# diagnosis: ŷ was computed anew after the first weight had moved
# also: ŷ was computed anew after each weight had moved
def step(w, x, y, eta):
    w = w.copy()
    for j in range(len(w)):
        w[j] = w[j] - eta * (w @ x - y) * x[j]
    return w
