# diagnosis: −(½δ)² stands where −½δ² belongs: square δ alone
# also: −½δ stands where −½δ² belongs, or −(½δ)²
def huber(Y, T, delta):
    e = np.abs(Y - T)
    return np.mean(np.where(e <= delta, e**2 / 2, delta * e - (delta / 2) ** 2))
