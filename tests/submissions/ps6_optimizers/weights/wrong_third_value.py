# diagnosis: that is v₃; one step is still to come
fourth = "beta*(beta*a1 + (1 - beta)*a2) + (1 - beta)*a3"
total = "1 - beta^t"
newest = "beta < 1/2"
