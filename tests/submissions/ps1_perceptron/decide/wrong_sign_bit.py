# diagnosis: −0.0 is 0, and has to be activated as well
def decide(z):
    return 1 - np.signbit(z).astype(int)
