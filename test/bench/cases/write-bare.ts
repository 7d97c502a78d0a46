import { zipStream } from "../../../shared/workbook/zip/zip-stream.ts";
import { nodeCompressor } from "../../support/node-compressor.ts";
import { countArgument, measured, report } from "../child.ts";
import { mergedCells } from "../data/merged-loans.ts";

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

function webStream(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done === true) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });
}

const rows = countArgument(0);
const { result, usage } = await measured(async () => {
  const began = performance.now();
  let bytes = 0;
  let firstByte = 0;
  const compressor = {
    ...nodeCompressor,
    deflateRaw: (chunks: AsyncIterable<Uint8Array>) =>
      webStream(chunks).pipeThrough(new CompressionStream("deflate-raw")),
  };
  const entries = [{ name: "xl/worksheets/sheet1.xml", content: () => sheet(rows) }];
  for await (const chunk of zipStream(entries, compressor)) {
    if (bytes === 0) firstByte = performance.now() - began;
    bytes += chunk.byteLength;
  }
  return { bytes, firstByte };
});
report({ ...usage, ...result });
