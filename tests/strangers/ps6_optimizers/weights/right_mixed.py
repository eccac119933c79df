# right: fourth partly nested, total as 1 minus a power split in two, newest doubled
fourth = "(1 - beta)*(a4 + beta*(a3 + beta*a2)) + beta*beta*beta*a1"
total = "1 - beta*beta^(t - 1)"
newest = "2*beta < 1"
