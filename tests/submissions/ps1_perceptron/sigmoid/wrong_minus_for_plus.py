# diagnosis: 1 − e^(−z) stands where 1 + e^(−z) belongs
# also: there is an infinity: something overflows or divides by zero
def sigmoid(z):
    return 1 / (1 - np.exp(-z))
