# right: the tangent as value plus slope times distance
outer = "1/2*delta^2 + delta*(abs(e) - delta)"
