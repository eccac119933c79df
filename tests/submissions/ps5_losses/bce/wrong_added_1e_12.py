# diagnosis: a belief is raised to 10⁻¹²
def bce(Y, T):
    return -np.mean(T * np.log(Y + 1e-12) + (1 - T) * np.log(1 - Y + 1e-12))
