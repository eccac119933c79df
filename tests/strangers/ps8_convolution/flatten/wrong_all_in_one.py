# wrong: the axis of the images is lost: ravel puts all images in one row without it
def flatten(Y, dR):
    return Y.ravel(), dR.reshape(Y.shape)
