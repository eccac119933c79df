# wrong: prints both and returns nothing
def tanh_pair(x):
    y = np.tanh(x)
    print(y, 1 - y**2)
