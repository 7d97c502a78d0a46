import { readFileSync } from "node:fs";
import { type DenseWorkSheet, read } from "@e965/xlsx";
import { measured, report, textArgument } from "../child.ts";

/** The same options as ours, over the file as it is: no pre-check, no bound on what it unfolds to, no grid. */
const bytes = readFileSync(textArgument(0));
const { result, usage } = await measured(() =>
  read(bytes, {
    type: "array",
    dense: true,
    nodim: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    WTF: true,
  }),
);
const sheet = result.Sheets[result.SheetNames[0] ?? ""] as DenseWorkSheet;
report({ ...usage, rows: sheet["!data"].length });
