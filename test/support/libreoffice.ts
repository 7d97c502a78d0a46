import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Value } from "./formula.ts";
import { readWithSheetJs } from "./read-back.ts";

const execute = promisify(execFile);

/** Whether this machine has LibreOffice. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What LibreOffice computes: it is handed the workbook without any cached value of a formula. */
export async function recalculatedByLibreOffice(
  bytes: Uint8Array,
): Promise<(sheet: string, address: string) => Value> {
  const book = readWithSheetJs(await savedByLibreOffice(withoutCaches(bytes)));
  return (sheet, address) => book.sheet(sheet).cells.get(address)?.value ?? null;
}

/** The workbook as LibreOffice writes it, which reads it and writes all of it anew. */
export async function savedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), "halfsky-saved-"));
  try {
    const given = join(directory, "given.xlsx");
    await writeFile(given, bytes);
    await execute(
      "soffice",
      [
        `-env:UserInstallation=file://${directory}/profile`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(directory, "out"),
        given,
      ],
      { timeout: 120_000 },
    );
    return new Uint8Array(await readFile(join(directory, "out/given.xlsx")));
  } finally {
    await rm(directory, { recursive: true });
  }
}

function withoutCaches(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (!name.startsWith("xl/worksheets/sheet")) return [name, content] as const;
    const xml = strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
    return [name, strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}
