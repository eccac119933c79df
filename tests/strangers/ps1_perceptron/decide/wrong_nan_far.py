# wrong: e^z/(1 + e^z) is NaN for large z, and NaN ≥ 0.5 is False, so z = 1000 is not activated
def decide(z):
    s = np.exp(z) / (1 + np.exp(z))
    return np.where(s >= 0.5, 1, 0)
