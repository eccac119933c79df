def first_weights(d, m, kind, rng):
    s = np.sqrt(2 / d) if kind == "he" else np.sqrt(2 / (d + m))
    return rng.normal(scale=s, size=d * m).reshape(d, m).astype(np.float32)
