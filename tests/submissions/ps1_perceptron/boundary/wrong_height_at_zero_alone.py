# diagnosis: x1 has no effect here: the slope is missing
boundary = "-b / w2"
