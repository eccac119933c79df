# diagnosis: these are the costs of the single entries
# also: wanted is one number
# also: what comes has the shape (5,); the mean over all its entries would be right: is it
# also: what comes has the shape (2,); the mean over all its entries would be right: is it
def bce(Y, T):
    return -np.log(np.where(T == 1, Y, 1 - Y))
