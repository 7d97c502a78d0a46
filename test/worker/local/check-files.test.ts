import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkedFileSchema, checkedSheetSchema } from "../../../shared/api/check.ts";
import { casesFolder } from "../../support/cases.ts";

const run = promisify(execFile);
const launcher = resolve(import.meta.dirname, "../../../worker/local/launch.js");
const ledger = join(casesFolder, "files/b01_merged_down.xlsx");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-files-"));
  const units = [{ code: "C1", name: "示例市", aliases: [], level: "city", parent: null }];
  await writeFile(join(folder, "units.json"), JSON.stringify(units));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function checkFiles(...parameters: string[]): Promise<{ lines: unknown[]; said: string }> {
  const given = ["--register", join(folder, "units.json"), "--reporter", "C1", ...parameters];
  return run(process.execPath, [launcher, "check-files", ...given]).then(
    ({ stdout, stderr }) => ({
      lines: stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
      said: stderr,
    }),
    ({ stderr }) => ({ lines: [], said: stderr }),
  );
}

describe("npm run check-files", () => {
  it("says of each file what it was understood as, without a server", async () => {
    const csv = join(casesFolder, "files/b16_gbk_csv.csv");
    const { lines } = await checkFiles(ledger, csv);
    const sheets = checkedSheetSchema.strict().array();
    for (const line of lines) checkedFileSchema.extend({ sheets }).strict().parse(line);
    expect(lines).toEqual([
      {
        file: "b01_merged_down.xlsx",
        sheets: [
          expect.objectContaining({
            form: "women_loans",
            records: 3,
            subjects: ["C1", "C1", "C1"],
            indicators: {
              loan_amount_yuan: 230_000,
              loan_bank_amount_yuan: 230_000,
              loan_count: 3,
              loan_persons: 3,
            },
          }),
        ],
      },
      { file: "b16_gbk_csv.csv", refused: expect.objectContaining({ code: "not_a_workbook" }), sheets: [] },
    ]);
  });

  it("asks once about names in the column of units that nobody registered", async () => {
    const { lines } = await checkFiles(join(casesFolder, "files/e02_towns_of_her_own.xlsx"));
    const text = "城关镇、河东镇、河西镇、南山街道、北苑街道";
    const asks = expect.arrayContaining([{ kind: "places", text, cell: "B5", answers: ["own"] }]);
    expect(lines).toEqual([expect.objectContaining({ sheets: [expect.objectContaining({ asks })] })]);
  });

  it.each([
    ["a form nobody has", ["--form", "nobodys"], "women_loans"],
    ["a period that is none", ["--period", "2023Q9"], "Not a period"],
    ["a file that is not there", ["--form", "women_loans", "--period", "2023"], "nowhere.xlsx"],
  ])("says what is wrong with %s", async (_, parameters, says) => {
    const { lines, said } = await checkFiles(...parameters, "nowhere.xlsx");
    expect(lines).toEqual([]);
    expect(said).toContain(says);
  });
});
