# wrong: z is cut to a whole number before the comparison, so −0.7 becomes 0 and is activated
def decide(z):
    z = z.astype(int)
    return (z >= 0).astype(int)
