# right: both logarithms first and the choice after; the -inf that is not chosen does no harm
def bce(Y, T):
    with np.errstate(divide="ignore"):
        return -np.where(T > 0.5, np.log(Y), np.log(1 - Y)).sum() / T.size
