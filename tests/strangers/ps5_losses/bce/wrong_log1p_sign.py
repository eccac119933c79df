# wrong: log1p(Y) is log(1 + Y); the minus inside is missing
def bce(Y, T):
    return -np.mean(np.where(T == 1, np.log(Y), np.log1p(Y)))
