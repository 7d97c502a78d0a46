import { zipStream } from "../../../shared/workbook/zip/zip-stream.ts";
import { countArgument, measured, report } from "../child.ts";
import { styledCells } from "../data/merged-loans.ts";
import { webCompressor } from "../data/web-compressor.ts";

/** Handwritten XML of the very cells that HalfSky writes, borders of blank cells included. */
const CHUNK = 64 * 1024;
const encoder = new TextEncoder();

async function* sheet(rows: number): AsyncGenerator<Uint8Array> {
  let xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  let number = 0;
  for (const cells of styledCells(rows)) {
    number += 1;
    xml += `<row r="${number}">`;
    for (const { letters, style, value } of cells) {
      xml +=
        value === undefined
          ? `<c r="${letters}${number}" s="${style}"/>`
          : typeof value === "number"
            ? `<c r="${letters}${number}" s="${style}"><v>${value}</v></c>`
            : `<c r="${letters}${number}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
    }
    xml += "</row>";
    if (xml.length < CHUNK) continue;
    yield encoder.encode(xml);
    xml = "";
  }
  yield encoder.encode(`${xml}</sheetData></worksheet>`);
}

const rows = countArgument(0);
const { result, usage } = await measured(async () => {
  const began = performance.now();
  let bytes = 0;
  let firstByte = 0;
  const entries = [{ name: "xl/worksheets/sheet1.xml", content: () => sheet(rows) }];
  for await (const chunk of zipStream(entries, webCompressor)) {
    if (bytes === 0) firstByte = performance.now() - began;
    bytes += chunk.byteLength;
  }
  return { bytes, firstByte };
});
report({ ...usage, ...result });
