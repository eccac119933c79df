# diagnosis: ŷ is one number, the sum of the products
def step(w, x, y, eta):
    return w - eta * (w * x - y) * x
