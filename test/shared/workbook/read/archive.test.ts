import { describe, expect, it } from "vitest";
import { decodeAs } from "../../../../addin/engine/decode-as.ts";
import { archiveLimits, readArchive } from "../../../../shared/workbook/read/archive.ts";
import { workbookBytes } from "../../../support/workbooks.ts";
import { type ArchiveFile, zipArchive } from "../../../support/zip-archive.ts";

/** 甲区.csv as Windows writes it in China. */
const IN_GBK = Uint8Array.of(0xbc, 0xd7, 0xc7, 0xf8, 0x2e, 0x63, 0x73, 0x76);

function read(files: readonly ArchiveFile[], limits = archiveLimits) {
  const archive = readArchive(decodeAs, zipArchive(files), limits);
  if (archive.kind !== "archive") throw new Error(archive.kind);
  return archive.files.map((file) =>
    file.ok ? [file.path, new TextDecoder().decode(file.bytes)] : [file.path, file.code],
  );
}

describe("an archive", () => {
  it("gives its files with their folders, whatever encoding names are in", () => {
    expect(
      read([
        { name: "一季度/", content: "", stored: true },
        { name: "一季度/乙区.csv", content: "b" },
        { name: IN_GBK, content: "a" },
        { name: "一季度\\丙区.csv", content: "c", stored: true },
      ]),
    ).toEqual([
      ["一季度/乙区.csv", "b"],
      ["甲区.csv", "a"],
      ["一季度/丙区.csv", "c"],
    ]);
  });

  it("leads to no folder outside itself", () => {
    expect(
      read([
        { name: "../../甲.csv", content: "a" },
        { name: "/乙.csv", content: "b" },
      ]),
    ).toEqual([
      ["甲.csv", "a"],
      ["乙.csv", "b"],
    ]);
  });

  it("gives every file that can be had, and says of the others why not", () => {
    const bytes = "x".repeat(200);
    expect(
      read([
        { name: "好.csv", content: "a" },
        { name: "坏.csv", content: bytes, declaredCrc: 1 },
        { name: "也好.csv", content: "b" },
      ]),
    ).toEqual([
      ["好.csv", "a"],
      ["坏.csv", "workbook_damaged"],
      ["也好.csv", "b"],
    ]);
  });

  it("unfolds no more than it may, by file and in all", () => {
    const content = "x".repeat(3_000);
    const files = ["甲", "乙", "丙"].map((name) => ({ name: `${name}.csv`, content }));
    const codes = (limits: typeof archiveLimits) => read(files, limits).map(([, said]) => said?.slice(0, 18));
    expect(codes({ ...archiveLimits, partBytes: 2_999 })).toEqual(files.map(() => "workbook_too_large"));
    expect(codes({ ...archiveLimits, unfoldedBytes: 6_000 }).slice(2)).toEqual(["workbook_too_large"]);
  });

  it("is refused whole with more entries than anybody sends, or cut off", () => {
    const files = [
      { name: "甲.csv", content: "a" },
      { name: "乙.csv", content: "b" },
    ];
    const whole = zipArchive(files);
    expect(readArchive(decodeAs, whole, { ...archiveLimits, entries: 1 })).toMatchObject({
      kind: "unreadable",
      code: "workbook_too_large",
    });
    expect(readArchive(decodeAs, whole.slice(0, -30))).toMatchObject({
      kind: "unreadable",
      code: "workbook_damaged",
    });
  });

  it("is not what a workbook is taken for, nor any other file", async () => {
    const workbook = await workbookBytes([{ name: "甲", rows: [["乙"]] }]);
    const others = [workbook, new TextEncoder().encode("甲,乙"), new Uint8Array()];
    expect(others.map((bytes) => readArchive(decodeAs, bytes).kind)).toEqual(["other", "other", "other"]);
  });
});
