# wrong: the return stands in the loop, so only the first decision comes back
def decide(z):
    decisions = np.zeros(len(z), dtype=int)
    for i in range(len(z)):
        if z[i] >= 0:
            decisions[i] = 1
        return decisions
