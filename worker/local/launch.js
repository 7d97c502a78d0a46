// `npm start`: says so when Node is too old, and lets Node 22.12–22.17 read TypeScript, which newer ones do unasked.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { nodeFault } from "./node-version.js";

const fault = nodeFault(process.versions.node);
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}

if (process.features.typescript) {
  const { main } = await import("./start.ts");
  await main();
} else {
  const start = fileURLToPath(new URL("start.ts", import.meta.url));
  const flags = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, start], { stdio: "inherit" });
  // Signals of the terminal reach the child by themselves; others are passed on.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}
