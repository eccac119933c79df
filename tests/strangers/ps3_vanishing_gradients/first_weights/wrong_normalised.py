# wrong: brings the sample to exactly the deviation s, which changes the numbers drawn
def first_weights(d, m, kind, rng):
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    W = rng.normal(0, 1, (d, m))
    return s * (W - W.mean()) / W.std()
