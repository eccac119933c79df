# diagnosis: both ways go column by column
# also: these are the right values, but in other places
def flatten(Y, dR):
    N, F, H, W = Y.shape
    return Y.transpose(0, 1, 3, 2).reshape(N, -1), dR.reshape(N, F, W, H).transpose(0, 1, 3, 2)
