# diagnosis: a belief is raised to 10⁻¹²
# also: 10⁻¹² is added to each belief: use a smaller number, or none
def bce(Y, T):
    return -np.mean(T * np.log(Y + 1e-12) + (1 - T) * np.log(1 - Y + 1e-12))
