# A list of N rows by XlsxWriter: `python3 sheet_xlsxwriter.py N FILE [constant]`. Prints milliseconds and the most memory in megabytes.
import sys
import time

import xlsxwriter

from sheet_rows import header, peak_megabytes, row

count, target = int(sys.argv[1]), sys.argv[2]
start = time.perf_counter()
workbook = xlsxwriter.Workbook(target, {"constant_memory": "constant" in sys.argv})
sheet = workbook.add_worksheet("List")
sheet.freeze_panes(1, 0)
sheet.autofilter(0, 0, count, len(header) - 1)
day, text = workbook.add_format({"num_format": "dd.mm.yyyy"}), workbook.add_format({"num_format": "@"})
for column, value in enumerate(header):
    sheet.write_string(0, column, value)
for index in range(count):
    for column, value in enumerate(row(index)):
        if isinstance(value, str):
            sheet.write_string(index + 1, column, value, text)
        else:
            sheet.write_number(index + 1, column, value, day if column == 9 else None)
workbook.close()
print((time.perf_counter() - start) * 1000, peak_megabytes())
