# diagnosis: z = 0 gets one half
def decide(z):
    return np.heaviside(z, 0.5)
