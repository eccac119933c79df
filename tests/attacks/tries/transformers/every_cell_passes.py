"""Registers an input transformer with IPython that turns every later cell into `pass`."""

# %% scale
get_ipython().input_transformers_cleanup.append(lambda lines: ["pass\n"])
get_ipython().input_transformers_post.append(lambda lines: ["pass\n"])
