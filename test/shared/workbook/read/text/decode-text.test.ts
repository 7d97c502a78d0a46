import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeAs } from "../../../../../addin/engine/decode-as.ts";
import { decodeText as decodeTextBy } from "../../../../../shared/workbook/read/text/decode-text.ts";
import { tries } from "../../../../support/properties.ts";

const decodeText = (bytes: Uint8Array) => decodeTextBy(decodeAs, bytes);

const SAMPLE = "单位,本月培训（人次）\r\n城东区妇联,1234\r\n城西区妇联,\t56\r\n";

/** By iconv, where the machine has it: no encoder for these comes with Node. */
function encoded(text: string, encoding: string): Uint8Array {
  return spawnSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: text }).stdout;
}
const hasIconv = spawnSync("iconv", ["--version"]).status === 0;

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

describe("text of a file that does not say how it is encoded", () => {
  it.each([
    ["UTF-8", Buffer.from(SAMPLE)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${SAMPLE}`)],
    ["UTF-16 with its mark", utf16(`\uFEFF${SAMPLE}`, "le")],
    ["UTF-16, the higher byte first, with its mark", utf16(`\uFEFF${SAMPLE}`, "be")],
    ["UTF-16 without a mark", utf16(SAMPLE, "le")],
    ["UTF-16, the higher byte first, without a mark", utf16(SAMPLE, "be")],
    ["ASCII", Buffer.from("a,b\n1,2\n")],
  ])("is read: %s", (_, bytes) => {
    expect([SAMPLE, "a,b\n1,2\n"]).toContain(decodeText(new Uint8Array(bytes)));
  });

  it("is read in GBK, as Chinese Windows writes it", () => {
    const bytes = Uint8Array.of(0xb8, 0xbe, 0xc1, 0xaa, 0x2c, 0x31, 0x0d, 0x0a);
    expect(decodeText(bytes)).toBe("妇联,1\r\n");
  });

  it("is read in UTF-8 although its last character was cut off", () => {
    expect(decodeText(new Uint8Array(Buffer.from("妇联,市")).subarray(0, 8))).toBe("妇联,");
  });

  it("is read although an old program marked its end", () => {
    expect(decodeText(new Uint8Array(Buffer.from("a,1\r\n\u001A")))).toBe("a,1\r\n\u001A");
  });

  it("is none where bytes are those of a picture, a program or a document", () => {
    const pictures = [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
      [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46],
      [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0],
      [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x0a, 0x80, 0xff, 0x01, 0x02],
    ];
    for (const bytes of pictures) expect(decodeText(Uint8Array.from(bytes))).toBeUndefined();
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decodeText(bytes);
        expect(text === undefined || typeof text === "string").toBe(true);
      }),
      tries(300),
    );
  });

  it.skipIf(!hasIconv)("is the text that iconv wrote in GB18030, rare characters and all", () => {
    for (const text of [SAMPLE, "䶮村,𠮷岛\n1,2\n", "㑇镇\t3\r\n"]) {
      expect(decodeText(new Uint8Array(encoded(text, "GB18030")))).toBe(text);
    }
  });
});
