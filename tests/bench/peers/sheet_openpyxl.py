# A list of N rows by openpyxl, write only. Prints milliseconds and the most memory in megabytes.
import sys
import time

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from sheet_rows import header, peak_megabytes, row

count, target = int(sys.argv[1]), sys.argv[2]
start = time.perf_counter()
workbook = Workbook(write_only=True)
sheet = workbook.create_sheet("List")
sheet.freeze_panes = "A2"
sheet.auto_filter.ref = f"A1:L{count + 1}"
sheet.append(header)
for index in range(count):
    cells = []
    for column, value in enumerate(row(index)):
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, str):
            cell.data_type = "s"
            cell.number_format = "@"
        elif column == 9:
            cell.number_format = "dd.mm.yyyy"
        cells.append(cell)
    sheet.append(cells)
workbook.save(target)
print((time.perf_counter() - start) * 1000, peak_megabytes())
