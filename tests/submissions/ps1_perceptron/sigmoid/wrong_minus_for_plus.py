# diagnosis: 1 − e^(−z) stands where 1 + e^(−z) belongs
# also: there is an infinity: something overflows
def sigmoid(z):
    return 1 / (1 - np.exp(-z))
