# diagnosis: x1 is missing beside the slope
boundary = "-w1 / w2"
