# diagnosis: z = 0 has to be activated
def decide(z):
    return (z > 0).astype(int)
