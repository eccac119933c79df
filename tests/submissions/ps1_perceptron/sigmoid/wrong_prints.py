# diagnosis: prints, but returns None
def sigmoid(z):
    e = np.exp(-np.abs(z))
    print(np.where(z >= 0, 1 / (1 + e), e / (1 + e)))
