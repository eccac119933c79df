# wrong: 10⁻⁸ is added below the line "against division by zero", which shifts the values by more than 10⁻¹²
def sigmoid(z):
    eps = 1e-8
    return 1.0 / (1.0 + np.exp(-z) + eps)
