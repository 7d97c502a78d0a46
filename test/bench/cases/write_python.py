"""Writes the rows of a file (one JSON list a line) with xlsxwriter or openpyxl; reports as the other cases do."""

import json
import re
import sys
import tempfile
import time
from pathlib import Path

module, rows_file = sys.argv[1:]


def rows():
    with open(rows_file, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def peak_memory():
    """MB, by Linux's own mark: getrusage would count what the process was before it became Python."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s*(\d+)", status)[1]) / 1024


def write_xlsxwriter(path):
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("明细")
    for number, cells in enumerate(rows()):
        sheet.write_row(number, 0, cells)
    book.close()


def write_openpyxl(path):
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("明细")
    for cells in rows():
        sheet.append(cells)
    book.save(path)


write = {"xlsxwriter": write_xlsxwriter, "openpyxl": write_openpyxl}[module]
with tempfile.TemporaryDirectory() as directory:
    path = Path(directory) / "book.xlsx"
    before = peak_memory()
    began, cpu = time.perf_counter(), time.process_time()
    write(str(path))
    milliseconds, cpu = (time.perf_counter() - began) * 1000, (time.process_time() - cpu) * 1000
    print(
        json.dumps(
            {
                "ms": milliseconds,
                "cpuMs": cpu,
                "firstByte": milliseconds,
                "inputMb": before,
                "peakMb": peak_memory(),
                "bytes": path.stat().st_size,
            }
        )
    )
