# right: z is clipped to ±35, where σ is within 10⁻¹⁵ of 0 or 1
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -35, 35)))
