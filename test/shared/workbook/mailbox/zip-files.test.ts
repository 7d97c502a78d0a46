import { expect, it } from "vitest";
import { decodeAs } from "../../../../addin/engine/decode-as.ts";
import { zipFiles } from "../../../../shared/workbook/mailbox/zip-files.ts";
import { readArchive } from "../../../../shared/workbook/read/archive.ts";

it("holds every file, two of one name beside each other, and is the same each time", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = [
    { path: "甲区/报表.xlsx", bytes: bytes("a") },
    { path: "甲区/报表.xlsx", bytes: bytes("b") },
    { path: "v1.0/报表", bytes: bytes("c") },
    { path: "v1.0/报表", bytes: bytes("d") },
  ];
  const archive = readArchive(decodeAs, zipFiles(files));
  if (archive.kind !== "archive") throw new Error(archive.kind);
  expect(archive.files.map((file) => file.ok && [file.path, new TextDecoder().decode(file.bytes)])).toEqual([
    ["甲区/报表.xlsx", "a"],
    ["甲区/报表 (2).xlsx", "b"],
    ["v1.0/报表", "c"],
    ["v1.0/报表 (2)", "d"],
  ]);
  expect(zipFiles(files)).toEqual(zipFiles(files));
});
