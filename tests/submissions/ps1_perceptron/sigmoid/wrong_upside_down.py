# diagnosis: is the fraction upside down
# also: there is an infinity: something overflows or divides by zero
def sigmoid(z):
    return (1 + np.exp(-z)) / 1
