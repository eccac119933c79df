# diagnosis: the axis of the images is lost
# also: the shape is
def flatten(Y, dR):
    return Y.ravel(), dR.reshape(Y.shape)
