# diagnosis: z = 0 has to be activated
def decide(z):
    return np.round(1 / (1 + np.exp(-z))).astype(int)
