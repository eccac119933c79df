"""The book as it goes out: a folder for any static host, and a zip for reading offline."""
