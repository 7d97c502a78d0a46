"""Reads a workbook with openpyxl and prints what it sees as JSON: values, formulas, number formats, merges."""

import json
import sys

import openpyxl


def plain(value):
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)


path = sys.argv[1]
formulas = openpyxl.load_workbook(path)
values = openpyxl.load_workbook(path, data_only=True)
sheets = []
for sheet in formulas.worksheets:
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            is_formula = cell.data_type == "f"
            cells[cell.coordinate] = {
                "value": plain(values[sheet.title][cell.coordinate].value),
                "format": cell.number_format,
                "isDate": cell.is_date,
                **({"formula": str(cell.value)[1:]} if is_formula else {}),
            }
    sheets.append({"name": sheet.title, "cells": cells, "merges": sorted(str(area) for area in sheet.merged_cells.ranges)})
print(json.dumps({"sheets": sheets}))
