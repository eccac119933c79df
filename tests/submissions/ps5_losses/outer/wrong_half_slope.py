# diagnosis: a is ½δ
outer = "delta/2*abs(e)"
