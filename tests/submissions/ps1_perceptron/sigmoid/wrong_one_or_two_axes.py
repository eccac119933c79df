# diagnosis: 0 comes here: are only some numbers of axes looked at?
def sigmoid(z):
    out = np.zeros(z.shape)
    for i in range(z.shape[0] if z.ndim else 0):
        if z.ndim == 1:
            out[i] = 0.5 * (1 + np.tanh(z[i] / 2))
        elif z.ndim == 2:
            for j in range(z.shape[1]):
                out[i, j] = 0.5 * (1 + np.tanh(z[i, j] / 2))
    return out
