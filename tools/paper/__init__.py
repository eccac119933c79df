"""The book as PDF and as EPUB, made of the built pages: make pdf, make epub.

Chromium opens each page, `page.js` makes of it what stands on paper and in an e-reader, `printing`
prints it, and `joining` makes one file of the parts. `epub` packs the same pages.
"""
