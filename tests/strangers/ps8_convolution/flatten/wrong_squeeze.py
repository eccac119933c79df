# wrong: np.squeeze takes away the axis of the images if there is one image
def flatten(Y, dR):
    R = np.squeeze(Y.reshape(Y.shape[0], -1))
    dY = dR.reshape(Y.shape)
    return R, dY
