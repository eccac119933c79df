# diagnosis: dY is still flat
# also: the shape is
def flatten(Y, dR):
    return Y.reshape(len(Y), -1), dR
