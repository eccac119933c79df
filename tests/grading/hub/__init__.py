"""A JupyterHub with a class, for a test: its accounts, its environments, and their end."""
