/** The browser's edition: the same pane beside no Excel; workbooks are dropped in as files. Never loads Office.js. */
import "./api/schemas-without-eval.ts";
import { createRoot } from "react-dom/client";
import { browserAddressBar } from "./address-bar.ts";
import { App } from "./app.tsx";
import { createEntrance } from "./create-entrance.ts";
import { speakChosen } from "./language-choice.ts";
import { databaseDrawer, databaseShelf } from "./ui/database.ts";
import { keepReachable } from "./ui/keep-reachable.ts";
import { preparePaper } from "./ui/paper.ts";
import { permitted } from "./ui/storage.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("web.html has no #root");
keepReachable(root);
preparePaper();
const chosen = permitted(() => localStorage);
speakChosen(chosen).then(() => {
  // The token lives as long as the tab; what waits to be sent and what was confirmed outlive it.
  const entrance = createEntrance({
    session: sessionStorage,
    lasting: chosen,
    outbox: localStorage,
    assignments: localStorage,
    catalogue: databaseShelf("halfsky", "catalogue"),
    designs: databaseDrawer("halfsky.designs"),
    intake: databaseDrawer("halfsky.intake"),
    work: databaseDrawer("halfsky.work"),
    language: chosen,
    addressBar: browserAddressBar,
    excel: null,
  });
  createRoot(root).render(<App entrance={entrance} />);
}, reportError);
