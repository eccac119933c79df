# diagnosis: z itself was compared with 1/2
# also: z = 0 has to be activated, since σ(0) is exactly 1/2: is > used in place of ≥, is z rounded, or is z compared with 1/2?
def decide(z):
    return (z >= 0.5).astype(int)
