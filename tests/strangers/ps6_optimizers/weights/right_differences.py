# right: v4 as corrections of the average before; 1/2 on the left
fourth = "a4 + beta*(a3 - a4 + beta*(a2 - a3 + beta*(a1 - a2)))"
total = "-(beta^t - 1)"
newest = "0.5 > beta"
