# diagnosis: the maps are mixed
# also: these are the right values, but in other places
def flatten(Y, dR):
    N, F, H, W = Y.shape
    R = Y.transpose(0, 2, 3, 1).reshape(N, -1)
    return R, dR.reshape(N, H, W, F).transpose(0, 3, 1, 2)
