# right: image by image
def flatten(Y, dR):
    R = np.stack([image.flatten() for image in Y])
    dY = np.stack([row.reshape(Y.shape[1:]) for row in dR])
    return R, dY
