# diagnosis: nudge returns a list, not an array
def nudge(f, x):
    h, gradient = 1e-5, []
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        gradient.append((f(up) - f(down)) / (2 * h))
    return gradient
