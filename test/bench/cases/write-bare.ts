import { zipStream } from "../../../shared/workbook/zip/zip-stream.ts";
import { countArgument, measured, report } from "../child.ts";
import { mergedCells } from "../data/merged-loans.ts";
import { webCompressor } from "../data/web-compressor.ts";

/** Handwritten XML of the bare rows through CompressionStream: about the least that can be done. */
const CHUNK = 64 * 1024;
const encoder = new TextEncoder();

async function* sheet(rows: number): AsyncGenerator<Uint8Array> {
  let xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  let number = 0;
  for (const cells of mergedCells(rows)) {
    number += 1;
    xml += `<row r="${number}">`;
    for (const [column, cell] of cells.entries()) {
      const address = `${String.fromCharCode(65 + column)}${number}`;
      xml +=
        typeof cell === "number"
          ? `<c r="${address}"><v>${cell}</v></c>`
          : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
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
