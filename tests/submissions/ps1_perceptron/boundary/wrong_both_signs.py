# diagnosis: both signs: both terms go to the other side with a minus
# also: the sign of b: it goes to the other side with a minus
# also: the sign of the slope: w1·x1 goes to the other side with a minus
boundary = "(w1*x1 + b) / w2"
