import { medianOf } from "../run.ts";
import { type Comparison, figure } from "../table.ts";

const FILES = 500;
const ROWS = 200;

export async function intakeSuite(): Promise<Comparison> {
  const { ms, cpuMs, each, inputMb, peakMb } = await medianOf("intake", [FILES, ROWS], 1);
  const memory = (peakMb ?? 0) - (inputMb ?? 0);
  return {
    title: "A mailbox of files",
    note:
      "Files of 200 rows from 300 districts, all standard forms in turn, headers in the names that offices use, the unit on " +
      "the sheet or in the folder's name: opened, recognised and checked one after the other in one process, as one of the " +
      "page's two workers does. Memory is beyond what the files themselves and the modules take.",
    head: ["Files", "s", "CPU s", "ms a file", "MB more at most"],
    rows: [
      [
        String(FILES),
        figure((ms ?? 0) / 1000),
        figure((cpuMs ?? 0) / 1000),
        figure(each ?? 0),
        figure(memory),
      ],
    ],
  };
}
