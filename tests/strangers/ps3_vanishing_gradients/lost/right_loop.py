# right: a loop over the weights, each number in its own precision
def lost(w, g, eta):
    kind = w.dtype.type
    result = []
    for w_j, g_j in zip(w, g):
        result.append(bool(kind(w_j - kind(kind(eta) * g_j)) == w_j))
    return np.array(result, dtype=bool)
