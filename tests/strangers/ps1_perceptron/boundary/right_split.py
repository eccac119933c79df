# right: slope and height apart
boundary = "-(w1/w2)*x1 - b/w2"
