# wrong: He with the number of outputs m instead of the inputs d
def first_weights(d, m, kind, rng):
    if kind == "he":
        s = np.sqrt(2 / m)
    else:
        s = np.sqrt(2 / (d + m))
    return rng.normal(0, s, (d, m))
