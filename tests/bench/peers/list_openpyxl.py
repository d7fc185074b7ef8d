# Reads a list by openpyxl as it is meant for long ones: `python3 list_openpyxl.py FILE`. Prints what list_plenum.ts prints.
import json
import resource
import sys
import time

import openpyxl

start = time.process_time()
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
cells = 0
for sheet in book:
    for row in sheet.iter_rows(values_only=True):
        for value in row:
            if value is not None:
                cells += 1
milliseconds = (time.process_time() - start) * 1000
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"milliseconds": milliseconds, "megabytes": megabytes, "cells": cells}))
