# wrong: in a tie the gradient is shared among the winners
def pool_gradient(Y, dP):
    H, W = Y.shape
    blocks = Y.reshape(H // 2, 2, W // 2, 2)
    mask = blocks == blocks.max(axis=(1, 3), keepdims=True)
    share = mask / mask.sum(axis=(1, 3), keepdims=True)
    return (share * dP[:, None, :, None]).reshape(H, W)
