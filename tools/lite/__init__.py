"""The notebooks in JupyterLite, a JupyterLab that needs no server: `make lite`."""
