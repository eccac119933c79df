# right: computed in float32, for which 10⁻⁶ is allowed; e^1000 is infinite there and 1/inf is 0
def sigmoid(z):
    with np.errstate(over="ignore"):
        small = np.asarray(z, dtype=np.float32)
        return np.float32(1) / (np.float32(1) + np.exp(-small))
