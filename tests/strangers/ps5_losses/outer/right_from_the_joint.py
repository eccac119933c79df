# right: from the joint on: the value there, and the slope times the way beyond
outer = "delta^2/2 + delta*(|e| - delta)"
