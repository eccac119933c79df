# right: both logarithms first, then the choice (what is not chosen may be infinite)
def bce(Y, T):
    return float(np.average(np.where(T > 0.5, -np.log(Y), -np.log1p(-Y))))
