/**
 * `npm run bench [-- suite …]`: our figures beside others', on the same data in the same run, as Markdown. Timings
 * decide no test; docs/benchmarks.md keeps a run.
 */
import { availableParallelism } from "node:os";
import { boardSuite } from "./suites/board.ts";
import { catalogueSuite } from "./suites/catalogue.ts";
import { checkSuite } from "./suites/check.ts";
import { codesSuite } from "./suites/codes.ts";
import { excelSuite } from "./suites/excel.ts";
import { intakeSuite } from "./suites/intake.ts";
import { liveSuite } from "./suites/live.ts";
import { manySuite } from "./suites/many.ts";
import { memorySuite } from "./suites/memory.ts";
import { mergeSuite } from "./suites/merge.ts";
import { paneSuite } from "./suites/pane.ts";
import { readSuite } from "./suites/read.ts";
import { relationsSuite } from "./suites/relations.ts";
import { strangeSuite } from "./suites/strange.ts";
import { workerSuite } from "./suites/worker.ts";
import { writeSuite } from "./suites/write.ts";
import { type Comparison, markdown } from "./table.ts";

const suites: Readonly<Record<string, () => Promise<Comparison>>> = {
  check: checkSuite,
  strange: strangeSuite,
  many: manySuite,
  intake: intakeSuite,
  live: liveSuite,
  excel: excelSuite,
  read: readSuite,
  write: writeSuite,
  merge: mergeSuite,
  codes: codesSuite,
  relations: relationsSuite,
  worker: workerSuite,
  board: boardSuite,
  catalogue: catalogueSuite,
  memory: memorySuite,
  pane: paneSuite,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(", ")}; there are ${Object.keys(suites).join(", ")}`);
  process.exitCode = 1;
} else {
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores\n`,
  );
  for (const [name, suite] of Object.entries(suites)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.error(`${name} …`);
    console.log(markdown(await suite()));
  }
}
