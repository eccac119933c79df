# wrong: 1 - beta is raised to a power too; each value is multiplied by it once
fourth = "beta^3*a1 + beta^2*(1 - beta)*a2 + beta*(1 - beta)^2*a3 + (1 - beta)^3*a4"
total = "1 - beta^t"
newest = "beta < 1/2"
