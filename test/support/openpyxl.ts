import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const execute = promisify(execFile);

const bookSchema = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      cells: z.record(
        z.string(),
        z.object({
          value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
          format: z.string(),
          isDate: z.boolean(),
          formula: z.string().optional(),
        }),
      ),
      merges: z.array(z.string()),
    }),
  ),
});

/** Whether this machine's Python has openpyxl. */
export function hasOpenpyxl(): boolean {
  try {
    execFileSync("python3", ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A workbook as openpyxl sees it; dates are texts. */
export async function readWithOpenpyxl(bytes: Uint8Array): Promise<z.infer<typeof bookSchema>> {
  const directory = await mkdtemp(join(tmpdir(), "halfsky-openpyxl-"));
  try {
    const path = join(directory, "book.xlsx");
    await writeFile(path, bytes);
    const script = join(import.meta.dirname, "read_openpyxl.py");
    const { stdout } = await execute("python3", [script, path], { maxBuffer: 256 * 1024 * 1024 });
    return bookSchema.parse(JSON.parse(stdout));
  } finally {
    await rm(directory, { recursive: true });
  }
}
