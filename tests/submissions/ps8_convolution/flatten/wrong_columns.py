# diagnosis: R is one column
# also: the images stand in columns here
# also: the shape is
# also: the values are right, but rows and columns are exchanged
def flatten(Y, dR):
    return Y.reshape(len(Y), -1).T, dR.reshape(Y.shape)
