# wrong: the maps are moved to the last axis first, so the maps are mixed in R
def flatten(Y, dR):
    R = np.moveaxis(Y, 1, -1).reshape(Y.shape[0], -1)
    return R, dR.reshape(Y.shape)
