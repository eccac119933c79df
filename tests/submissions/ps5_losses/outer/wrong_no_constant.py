# diagnosis: c is missing: the line is too high by ½δ²
outer = "delta*abs(e)"
