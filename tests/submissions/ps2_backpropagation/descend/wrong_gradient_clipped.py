# diagnosis: the gradient is clipped to ±100
def descend(w, x, y, eta):
    return w - eta * np.clip((w @ x - y) * x, -100, 100)
