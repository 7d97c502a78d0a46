import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { rewriteZip } from "../../../../shared/workbook/patch/zip-rewrite.ts";
import { paneReadLimits } from "../../../../shared/workbook/read/limits.ts";
import { unfolder } from "../../../../shared/workbook/read/unfold.ts";
import { readZipDirectory } from "../../../../shared/workbook/read/zip-directory.ts";
import { zipArchive } from "../../../support/zip-archive.ts";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const files = [
  { name: "甲.xml", content: "第一".repeat(50) },
  { name: "b.xml", content: "second", stored: true },
  { name: "c.bin", content: "third ".repeat(100) },
];

/** What our own reader unfolds, sizes and checksums held. */
function unfolded(bytes: Uint8Array): Record<string, string> {
  const guard = unfolder(paneReadLimits);
  const found: Record<string, string> = {};
  for (const entry of readZipDirectory(bytes, 100).values()) {
    const chunks: Uint8Array[] = [];
    guard.unfold(entry, (chunk) => chunks.push(chunk.slice()));
    found[entry.name] = text(Buffer.concat(chunks));
  }
  return found;
}

test.for([{}, { dataDescriptors: true }, { zip64: true }, { dataDescriptors: true, zip64: true }])(
  "changes one file, drops another, and copies the third as it is packed (%o)",
  (shape) => {
    const before = zipArchive(files, shape);
    const changed = new Map([["甲.xml", new TextEncoder().encode("新的内容")]]);
    const after = rewriteZip(before, changed, new Set(["b.xml"]));
    expect(unfolded(after)).toEqual({ "甲.xml": "新的内容", "c.bin": files[2]?.content });
    // No descriptor follows what was written anew, so its header must not promise one.
    expect(new DataView(after.buffer).getUint16(6, true) & 8).toBe(0);
    const packed = readZipDirectory(before, 100).get("c.bin")?.packed ?? new Uint8Array();
    expect(readZipDirectory(after, 100).get("c.bin")?.packed).toEqual(packed);
  },
);

test("gives the very same bytes where nothing changes, whatever stands in it", () => {
  for (const shape of [{}, { dataDescriptors: true }, { zip64: true }]) {
    const before = zipArchive(files, shape);
    expect(rewriteZip(before, new Map(), new Set())).toEqual(before);
  }
});

test("keeps extra fields, times, comments of files and of the archive, and the order of both lists", () => {
  const before = withComments();
  const after = rewriteZip(before, new Map([["a", new TextEncoder().encode("A".repeat(300))]]), new Set());
  expect(Object.keys(unzipSync(after))).toEqual(["a", "z"]);
  const hidden = Buffer.from(after).toString("latin1");
  expect([
    hidden.endsWith("archive!"),
    hidden.split("file!").length,
    hidden.split("UX\x02\x00hi").length,
  ]).toEqual([true, 3, 3]);
  expect(text(unzipSync(after).a ?? new Uint8Array())).toBe("A".repeat(300));
});

/** Two stored files, each with an extra field and a comment, and a comment at the end. */
function withComments(): Uint8Array {
  const bytes = Buffer.from(
    zipArchive([
      { name: "a", content: "1", stored: true },
      { name: "z", content: "2", stored: true },
    ]),
  );
  const extra = Buffer.from("UX\x02\x00hi", "latin1");
  const comment = Buffer.from("file!");
  const body: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (let directory = bytes.indexOf("PK\x01\x02"); records.length < 2; directory += 47) {
    const offset = bytes.readUInt32LE(directory + 42);
    const record = Buffer.concat([bytes.subarray(directory, directory + 47), extra, comment]);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt16LE(comment.length, 32);
    record.writeUInt32LE(at, 42);
    const local = Buffer.concat([bytes.subarray(offset, offset + 31)]);
    // The first knows its extra field in the directory alone.
    body.push(local, bytes.subarray(offset + 31, offset + 32));
    at += 32;
    records.push(record);
  }
  const end = Buffer.from(bytes.subarray(-22));
  end.writeUInt32LE(
    records.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(8, 20);
  return new Uint8Array(Buffer.concat([...body, ...records, end, Buffer.from("archive!")]));
}
