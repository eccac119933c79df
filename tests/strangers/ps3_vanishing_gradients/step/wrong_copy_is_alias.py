# wrong: w_new = w is no copy, the loop changes the old weights through it
def step(w, x, y, eta):
    error = w @ x - y
    w_new = w
    for j in range(len(w_new)):
        w_new[j] = w_new[j] - eta * error * x[j]
    return w_new
