/** Excel's edition: the pane beside the workbook that is open. browser-check.js has begun to load Office.js. */
import "./api/schemas-without-eval.ts";
import { createRoot } from "react-dom/client";
import { createEntrance } from "./create-entrance.ts";
import { ExcelPane } from "./excel-pane.tsx";
import {
  hearRibbon,
  officeReady,
  openedByOffice,
  openInBrowser,
  savesAndPrints,
} from "./host/excel/office.ts";
import { speakChosen } from "./language-choice.ts";
import type { Entrance, Place } from "./services.ts";
import { databaseDrawer, databaseShelf } from "./ui/database.ts";
import { keepReachable } from "./ui/keep-reachable.ts";
import { preparePaper } from "./ui/paper.ts";
import { savesAndPrintsWhere } from "./ui/save-file.ts";
import { memoryStorage, noStorage, partitioned, partitionedName, permitted } from "./ui/storage.ts";
import { createStore, type WritableStore } from "./ui/store.ts";

/** Functions that manifest.xml gives the ribbon's buttons. */
const actions = { halfskyCheck: "check", halfskySubmit: "submit", halfskyMerge: "merge" } as const;

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html has no #root");
keepReachable(root);
preparePaper();

/** Arrives while Office.js gets ready. */
const adapter = import("./host/excel-host.ts");

const wanted = createStore<Place | null>(null);
// At once: a button that was pressed while the pane was closed waits only until Office.js is ready.
hearRibbon<Place>(actions, (place) => wanted.update(() => place)).catch(reportError);

createRoot(root).render(
  <ExcelPane
    office={officeReady}
    connect={(partition) => connect(partition, wanted)}
    openInBrowser={openedByOffice}
  />,
);

/** @throws WorkbookRefusal when Excel does not let the pane at its workbook. */
async function connect(partition: string, wanted: WritableStore<Place | null>): Promise<Entrance> {
  savesAndPrintsWhere(savesAndPrints);
  const local = permitted(() => localStorage);
  const kept = local && partitioned(local, partition);
  // Whose pane it is, and so its language, is known only now: until here it spoke Chinese.
  await speakChosen(kept);
  const { connectExcel } = await adapter;
  const host = await connectExcel({ onFault: reportError });
  // Signing in once is enough for every workbook on this computer, until the session runs out.
  return createEntrance({
    session: kept ?? memoryStorage(),
    lasting: kept,
    assignments: kept ?? memoryStorage(),
    outbox: kept ?? noStorage(),
    catalogue: databaseShelf(partitionedName("halfsky", partition), "catalogue"),
    designs: databaseDrawer(partitionedName("halfsky.designs", partition)),
    intake: databaseDrawer(partitionedName("halfsky.intake", partition)),
    work: null,
    language: kept,
    // Office.js takes the history of the pane's frame away.
    addressBar: null,
    excel: { host, wanted, added: createStore<readonly string[]>([]), openInBrowser },
  });
}
