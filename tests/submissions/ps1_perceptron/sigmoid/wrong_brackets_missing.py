# diagnosis: are brackets missing
# also: there is an infinity: something overflows
# also: that is 1 divided by what is wanted
def sigmoid(z):
    return 1 / 1 + np.exp(-z)
