# diagnosis: yes and no are exchanged
# also: there is an infinity
def bce(Y, T):
    return -np.mean(np.log(np.where(T == 1, 1 - Y, Y)))
