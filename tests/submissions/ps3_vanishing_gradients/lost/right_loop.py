def lost(w, g, eta):
    answer = np.zeros(len(w), dtype=bool)
    for k in range(len(w)):
        answer[k] = w[k] - w.dtype.type(eta) * g[k] == w[k]
    return answer
