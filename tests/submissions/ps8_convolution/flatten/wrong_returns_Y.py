# diagnosis: dY holds the numbers of Y
# also: these are the numbers of Y, as they came
def flatten(Y, dR):
    R = Y.reshape(len(Y), -1)
    return R, R.reshape(Y.shape)
