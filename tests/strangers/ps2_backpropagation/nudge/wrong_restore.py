# wrong: x itself is nudged and put back by adding h again, which leaves an error of rounding in x
def nudge(f, x):
    h = 1e-5
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        x[index] += h
        up = f(x)
        x[index] -= 2 * h
        down = f(x)
        x[index] += h
        grad[index] = (up - down) / (2 * h)
    return grad
