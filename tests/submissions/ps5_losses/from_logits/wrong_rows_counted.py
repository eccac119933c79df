# diagnosis: the division is by the number of rows
# also: the division is by the 2 rows; N counts all 6 entries
def logit_loss(Z, T):
    return np.sum(np.logaddexp(0, Z) - Z * T) / len(Z)


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / len(Z)
