import { Writable } from "node:stream";
import { countArgument, measured, report } from "../child.ts";
import { mergedCells } from "../data/merged-loans.ts";
import { loadPeer } from "../run.ts";

interface Committed {
  commit(): void;
}
interface ExcelJs {
  readonly stream: {
    readonly xlsx: {
      readonly WorkbookWriter: new (options: {
        readonly stream: Writable;
        readonly useStyles: boolean;
      }) => {
        addWorksheet(name: string): Committed & { addRow(cells: readonly unknown[]): Committed };
        commit(): Promise<void>;
      };
    };
  };
}

/** The detail rows alone, by its streaming writer. It does not wait for whoever reads. */
const { stream } = loadPeer("exceljs") as ExcelJs;
const rows = countArgument(0);
const { result, usage } = await measured(async () => {
  const began = performance.now();
  let bytes = 0;
  let firstByte = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _, done) {
      if (bytes === 0) firstByte = performance.now() - began;
      bytes += chunk.byteLength;
      done();
    },
  });
  const book = new stream.xlsx.WorkbookWriter({ stream: sink, useStyles: false });
  const sheet = book.addWorksheet("明细");
  for (const cells of mergedCells(rows)) sheet.addRow(cells).commit();
  sheet.commit();
  await book.commit();
  return { bytes, firstByte };
});
report({ ...usage, ...result });
