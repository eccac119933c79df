# diagnosis: -
# because: an array of the right shape with nothing in it has no one cause
# also: nothing but zeros comes
def features(images, K):
    N, H, W = images.shape
    return np.zeros((N, len(K) * (H // 2 - 1) * (W // 2 - 1)))
