# right: each image flattened by itself, and stacked
def flatten(Y, dR):
    R = np.stack([image.flatten() for image in Y])
    dY = np.stack([row.reshape(Y[0].shape) for row in dR])
    return R, dY
