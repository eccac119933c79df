# diagnosis: is something rounded, or compared with a tolerance?
def decide(z):
    return (np.round(1 / (1 + np.exp(-z)), 3) >= 0.5).astype(int)
