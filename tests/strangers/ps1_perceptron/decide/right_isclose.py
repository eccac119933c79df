# right: > and a tolerance of 10⁻⁸ for 0, below the 10⁻⁶ that the statement leaves free; booleans
def decide(z):
    return np.logical_or(z > 0, np.isclose(z, 0.0, rtol=0.0, atol=1e-8))
