# right: ** for powers, sigma(-x) for 1 - sigma(x), and the place computed as a logarithm
slope = "sigma(x)*sigma(-x)"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s**2", "s**2 - 2*(1/2)*s + (1/2)**2", "(s - 1/2)**2"]
place = np.log(1.0)
