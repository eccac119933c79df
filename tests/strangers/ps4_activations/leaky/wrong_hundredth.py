# wrong: 0.01 as in the notes, where a belongs
def leaky(x, a):
    return np.where(x > 0, x, 0.01 * x), np.where(x > 0, 1, 0.01)
