# wrong: the answer is recomputed inside the loop with weights that have moved already
def step(w, x, y, eta):
    w_new = w.copy()
    for j in range(len(w)):
        w_new[j] -= eta * (w_new @ x - y) * x[j]
    return w_new
