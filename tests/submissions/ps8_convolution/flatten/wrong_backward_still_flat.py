# diagnosis: dY is still flat
# also: the shape is
# also: these are the numbers of dR, as they came
def flatten(Y, dR):
    return Y.reshape(len(Y), -1), dR
