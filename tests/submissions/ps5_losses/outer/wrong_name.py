# diagnosis: unknown name 'd'
outer = "d*abs(e) - d**2/2"
