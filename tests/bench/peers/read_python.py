# Reads a .docx by python-docx: `python3 read_python.py FILE`. Prints milliseconds of work.
import json
import sys
import time

import docx

start = time.thread_time()
document = docx.Document(sys.argv[1])
paragraphs = 0
for paragraph in document.paragraphs:
    paragraphs += 1
    _ = paragraph.text, paragraph.style.name
milliseconds = (time.thread_time() - start) * 1000
print(json.dumps({"milliseconds": milliseconds, "megabytes": 0, "paragraphs": paragraphs}))
