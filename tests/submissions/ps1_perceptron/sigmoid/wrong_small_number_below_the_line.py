# diagnosis: right to six digits only: was something clipped, rounded, or a small number added?
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e + 1e-8)
