import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Compressor } from "../../../../shared/workbook/zip/compressor.ts";
import { ZIP_LIMIT, type ZipEntry, zipStream } from "../../../../shared/workbook/zip/zip-stream.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { gather } from "../../../support/read-back.ts";

function entry(name: string, ...chunks: readonly string[]): ZipEntry {
  return {
    name,
    content: async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    },
  };
}

describe("a streamed ZIP archive", () => {
  test("holds every file as it was, under its UTF-8 name", async () => {
    const long = "妇女创业小额贷款".repeat(40_000);
    const bytes = await gather(
      zipStream([entry("a.txt", "甲", "乙"), entry("空.txt"), entry("长/文.txt", long)], nodeCompressor),
    );
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(["a.txt", "空.txt", "长/文.txt"]);
    expect(Buffer.from(files["a.txt"] ?? []).toString()).toBe("甲乙");
    expect(files["空.txt"]).toHaveLength(0);
    expect(Buffer.from(files["长/文.txt"] ?? []).toString()).toBe(long);
  });

  test("says in its central directory what the descriptors say", async () => {
    const bytes = Buffer.from(await gather(zipStream([entry("a", "123456789")], nodeCompressor)));
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const descriptor = bytes.indexOf(Buffer.from([0x50, 0x4b, 7, 8]));
    // The check value that every description of CRC-32 gives for these nine digits.
    expect(bytes.readUInt32LE(directory + 16)).toBe(0xcbf43926);
    expect(bytes.readUInt32LE(descriptor + 4)).toBe(0xcbf43926);
    expect(bytes.readUInt32LE(directory + 24)).toBe(9);
    expect(bytes.readUInt32LE(descriptor + 12)).toBe(9);
    expect(bytes.readUInt32LE(directory + 42)).toBe(0);
    expect(bytes.readUInt32LE(bytes.length - 22 + 16)).toBe(directory);
  });

  test("is the same for the same contents", async () => {
    const make = () => gather(zipStream([entry("a", "x"), entry("b", "y")], nodeCompressor));
    expect(await make()).toEqual(await make());
  });

  test("asks for contents only as the archive is read", async () => {
    const asked: string[] = [];
    const watched = (name: string): ZipEntry => ({
      name,
      content: async function* () {
        asked.push(name);
        yield Buffer.from(name);
      },
    });
    const stream = zipStream([watched("first"), watched("second")], nodeCompressor);
    await stream.next();
    expect(asked).toEqual([]);
    for await (const chunk of stream) if (chunk[0] === 0x50 && chunk[2] === 7) break;
    expect(asked).toEqual(["first"]);
  });

  test("does not run ahead of a reader that has stopped", async () => {
    let made = 0;
    const endless: ZipEntry = {
      name: "endless",
      content: async function* () {
        for (;;) {
          made += 1;
          yield crypto.getRandomValues(new Uint8Array(65_536));
        }
      },
    };
    const stream = zipStream([endless], nodeCompressor);
    for (let read = 0; read < 4; read++) await stream.next();
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(made).toBeLessThan(40);
    await stream.return(undefined);
  });

  test("lets others have the thread between the parts of a long file, and writes the same", async () => {
    let rests = 0;
    const resting: Compressor = {
      ...nodeCompressor,
      rest: async () => {
        rests += 1;
      },
    };
    const small = [entry("a", "x"), entry("b", "y")];
    const long = [entry("long", ...Array.from({ length: 20 }, (_, at) => String(at % 10).repeat(65_536)))];
    const { rest: _, ...restless } = nodeCompressor;
    expect(await gather(zipStream(small, resting))).toEqual(await gather(zipStream(small, restless)));
    expect(rests).toBe(0);
    expect(await gather(zipStream(long, resting))).toEqual(await gather(zipStream(long, restless)));
    expect(rests).toBe(5);
  });

  test("fails with what a content failed with", async () => {
    const failing: ZipEntry = {
      name: "a",
      content: async function* () {
        yield Buffer.from("x");
        throw new Error("the database went away");
      },
    };
    await expect(gather(zipStream([failing], nodeCompressor))).rejects.toThrow("the database went away");
  });

  test("refuses what would need ZIP64", async () => {
    const block = new Uint8Array(1 << 28);
    const times = Math.ceil((ZIP_LIMIT + 1) / block.length);
    const swallowing: Compressor = {
      deflateRaw: async function* (chunks) {
        for await (const _ of chunks) yield new Uint8Array();
      },
      crc32: () => 0,
    };
    const huge: ZipEntry = {
      name: "huge",
      content: async function* () {
        for (let at = 0; at < times; at++) yield block;
      },
    };
    await expect(gather(zipStream([huge], swallowing))).rejects.toThrow(RangeError);
  });

  test("refuses more files than the format can count", async () => {
    const many = Array.from({ length: 65_536 }, (_, at) => ({
      name: String(at),
      content: async function* () {},
    }));
    const nothing: Compressor = { deflateRaw: async function* () {}, crc32: () => 0 };
    await expect(gather(zipStream(many, nothing))).rejects.toThrow(/65535/);
  });
});
