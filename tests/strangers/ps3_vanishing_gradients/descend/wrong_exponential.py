# wrong: exp(-eta s^2 k) is only close to (1 - eta s^2)^k, and only while eta s^2 is small
def descend(s, r, eta, k):
    return -r * s, r * np.exp(-eta * s**2 * k)
