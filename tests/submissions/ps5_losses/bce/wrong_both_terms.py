# diagnosis: both terms count for each entry here
# also: there is an infinity
def bce(Y, T):
    return -np.mean(np.log(Y) + np.log(1 - Y))
