# diagnosis: L stands where ŷ − y belongs
def step(w, x, y, eta):
    return w - eta * 0.5 * (y - w @ x) ** 2 * x
