# diagnosis: mse prints, but returns None; use return, not print
# also: mse_slope prints, but returns None
def mse(Y, T):
    print(np.mean((Y - T) ** 2) / 2)


def mse_slope(Y, T):
    print((Y - T) / Y.size)
