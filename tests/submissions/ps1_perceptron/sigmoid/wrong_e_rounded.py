# diagnosis: 2.718 is not exact enough
# also: nearly right
def sigmoid(z):
    e = 2.718
    return 1 / (1 + e ** (-z))
