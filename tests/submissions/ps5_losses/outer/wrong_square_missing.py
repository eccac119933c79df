# diagnosis: c is −½δ: the square of δ is missing
outer = "delta*abs(e) - delta/2"
