# wrong: z is clipped to ±20, where σ(−20) = 2·10⁻⁹ stands for 0: too far off for 10⁻¹²
def sigmoid(z):
    z = np.clip(z, -20, 20)
    return 1 / (1 + np.exp(-z))
