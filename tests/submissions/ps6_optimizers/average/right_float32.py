def average(a, beta, corrected):
    a = a.astype(np.float32)
    v, out = np.float32(0), []
    for t, a_t in enumerate(a, 1):
        v = np.float32(beta) * v + np.float32(1 - beta) * a_t
        out.append(v / np.float32(1 - beta**t) if corrected else v)
    return np.array(out, dtype=np.float32)
