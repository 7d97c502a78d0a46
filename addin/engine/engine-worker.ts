/** The engine in a worker of its own, or in the page itself where workers take no modules. */
import "../least-browser/library.ts";
import { serveEngine } from "./serve-engine.ts";

declare global {
  interface Window {
    /** Left here for start-engine.ts: the build of a worker has no exports by name. */
    halfskyEngine?: typeof serveEngine;
  }
}

if ("WorkerGlobalScope" in self) {
  // start-engine.ts names the worker after the language of the pane.
  serveEngine(self, self.name === "en" ? "en" : "zh");
} else {
  self.halfskyEngine = serveEngine;
}
