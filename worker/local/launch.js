// `launch.js [command] [arguments]`: says so when Node is too old, and lets Node 22.12–22.17 read TypeScript, which
// newer ones do unasked. Without a command it starts the server; command.ts knows them all.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { nodeFault } from "./node-version.js";

const fault = nodeFault(process.versions.node);
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}

const parameters = process.argv.slice(2);
if (process.features.typescript) {
  const { main } = await import("./command.ts");
  await main(parameters);
} else {
  const command = fileURLToPath(new URL("command.ts", import.meta.url));
  const flags = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, command, ...parameters], { stdio: "inherit" });
  // Signals of the terminal reach the child by themselves; others are passed on.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}
