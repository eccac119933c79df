fourth = "a4 - beta*(a4 - a3) - β²·(a3 - a2) - β³·(a2 - a1)".replace("β", "beta")
total = "-(beta**t - 1)"
newest = "0.5 > beta"
