// `launch.js [command] [arguments]`: says so when Node is too old, and lets Node 22.12–22.17 read TypeScript, which
// newer ones do unasked. Without a command it starts the server; command.ts knows them all. What Node makes of the
// sources is kept for the next time: reading them takes longer than most commands.
import { spawn } from "node:child_process";
import nodeModule from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeFault } from "./node-version.js";

const fault = nodeFault(process.versions.node);
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}

const parameters = process.argv.slice(2);
if (process.features.typescript) {
  nodeModule.enableCompileCache(resolve(import.meta.dirname, "../../.cache/node"));
  const { main } = await import("./command.ts");
  await main(parameters);
  // A server that is killed could not keep it.
  nodeModule.flushCompileCache();
} else {
  const command = fileURLToPath(new URL("command.ts", import.meta.url));
  const flags = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, command, ...parameters], { stdio: "inherit" });
  // Signals of the terminal reach the child by themselves; others are passed on.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}
