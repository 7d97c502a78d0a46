/** What the pane asks of Excel is what its manifest promises, member for member. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { compareVersions, type Need, requirementSets } from "./requirement-sets.ts";
import { xmlElements } from "./xml.ts";

const root = resolve(import.meta.dirname, "../..");

/** Everything that may speak to Office. */
const files = [
  "addin/excel.tsx",
  "addin/host/excel-host.ts",
  ...readdirSync(join(root, "addin/host/excel")).map((name) => `addin/host/excel/${name}`),
].map((path) => join(root, path));

/** Members above the manifest's sets that are only reached where Excel said that it has them. */
const guarded: readonly string[] = ["RunOptions.mergeUndoGroup"];

const promised = new Map(
  xmlElements(readFileSync(join(root, "manifest.xml"), "utf8").replace(/<!--[\s\S]*?-->/g, ""))
    .filter(({ name }) => name === "Set")
    .map(({ attributes: { Name = "", MinVersion = "" } }) => [Name, MinVersion]),
);

function isPromised({ set, version }: Need): boolean {
  const least = promised.get(set);
  return least !== undefined && compareVersions(version, least) <= 0;
}

it("needs no member of Excel's that the manifest does not promise", () => {
  // Outlook's sets are named where Excel has a member of the same name.
  const needs = requirementSets(root, files).filter(({ set }) => set !== "Mailbox");
  const excel = needs.filter(({ set }) => set === "ExcelApi");
  expect(excel.length).toBeGreaterThan(50);
  const above = needs.filter((need) => !isPromised(need));
  expect(
    above
      .filter((need) => !need.guarded)
      .map(({ member, set, version, at }) => `${member} ${set} ${version} ${at}`),
  ).toEqual([]);
  expect([...new Set(above.filter((need) => need.guarded).map(({ member }) => member))]).toEqual(guarded);
});

it("sees a member that is too new, and the question that may guard it", () => {
  const folder = mkdtempSync(join(tmpdir(), "halfsky-sets-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const file = join(folder, "new.ts");
  writeFileSync(
    file,
    `/// <reference types="office-js" />
     export const plain = (range: Excel.Range) => range.getDependents();
     export const loaded = (range: Excel.Range) => range.load("hasSpill");
     export const asked = (range: Excel.Range) => {
       if (Office.context.requirements.isSetSupported("ExcelApi", "1.15")) range.getDependents();
     };`,
  );
  const found = requirementSets(folder, [file]).filter((need) => !isPromised(need));
  const said = found.map(({ member, version, guarded: isGuarded }) => [member, version, isGuarded]);
  expect(said).toEqual([
    ["Range.getDependents", "1.15", false],
    ["Range.getDependents", "1.15", true],
  ]);
  const spill = requirementSets(folder, [file]).find(({ member }) => member === "Range.hasSpill");
  expect(spill?.version).toBe("1.12");
});
