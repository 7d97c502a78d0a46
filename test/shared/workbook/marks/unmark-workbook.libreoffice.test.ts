/** Marks come off also where LibreOffice has written the whole workbook anew in between. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { hasLibreOffice, savedByLibreOffice } from "../../../support/libreoffice.ts";
import { findingsFor, mark, unmark } from "../../../support/marked.ts";
import { gridsOf } from "../../../support/patched.ts";

const fixtures = resolve(import.meta.dirname, "../../../fixtures");

function allText(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

/** What a sheet looks like that LibreOffice wrote: how many conditional formats and notes. */
function looks(bytes: Uint8Array): Record<string, number> {
  const text = allText(bytes);
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  return {
    formats: count(/<cfRule /g),
    notes: count(/<comment /g),
    sheets: count(/<sheet /g),
    names: count(/<definedName /g),
  };
}

test
  .skipIf(!hasLibreOffice())
  .for([
    "patched/xlsxwriter-everything.xlsx",
    "workbooks/openpyxl-comments-validation.xlsx",
    "workbooks/hucre-formulas.xlsx",
  ])("%s", { timeout: 120_000 }, async (file) => {
  const original = new Uint8Array(readFileSync(resolve(fixtures, file)));
  const marked = await savedByLibreOffice(mark(original, findingsFor(gridsOf(original))).bytes);
  expect(readWorkbook(marked)).toMatchObject({ ok: true, marked: { lists: ["问题清单"] } });
  expect(allText(marked)).toContain("HalfSky");

  const unmarked = unmark(marked);
  const plain = await savedByLibreOffice(original);
  expect(gridsOf(unmarked)).toEqual(gridsOf(plain));
  expect(looks(unmarked)).toEqual(looks(plain));
  expect(allText(unmarked)).not.toContain("HalfSky");
  // And LibreOffice reads it as it reads what it wrote itself.
  expect(gridsOf(await savedByLibreOffice(unmarked))).toEqual(gridsOf(plain));
});
