# diagnosis: z = 0 gets one half
# also: all is right but where z is 0, 0.5 there
def decide(z):
    return np.heaviside(z, 0.5)
