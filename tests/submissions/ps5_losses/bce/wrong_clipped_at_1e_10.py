# diagnosis: a belief is raised to 10⁻¹⁰
def bce(Y, T):
    Y = np.clip(Y, 1e-10, 1 - 1e-10)
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))
