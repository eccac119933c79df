# diagnosis: a belief is raised to 10⁻⁷
def bce(Y, T):
    Y = np.clip(Y, 1e-7, 1 - 1e-7)
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))
