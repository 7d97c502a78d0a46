/** The commands of package.json that `launch.js` runs. */
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { projectDirectory } from "./build.ts";
import { StartFault } from "./fault.ts";

type Command = (parameters: readonly string[], dataDirectory: string) => Promise<void>;

/** Loaded when asked for: most need only a part of what the others do. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => {
    const { start } = await import("./start.ts");
    return (_, dataDirectory) => start(dataDirectory);
  },
  excel: async () => {
    const { startInExcel } = await import("./excel.ts");
    return (_, dataDirectory) => startInExcel(dataDirectory);
  },
  deploy: async () => (await import("./operations/deploy/say.ts")).sayDeploy,
  "setup-link": async () => (await import("./operations/deploy/say.ts")).saySetupLink,
  backup: async () => (await import("./operations/say.ts")).sayBackup,
  restore: async () => (await import("./operations/say.ts")).sayRestore,
  "verify-audit": async () => (await import("./operations/say-proofs.ts")).sayAudit,
  "check-files": async () => (await import("./check-files.ts")).sayCheckedFiles,
  "compare-facts": async () => (await import("./operations/say-proofs.ts")).sayFacts,
};

/**
 * Runs a command on the data folder of HALFSKY_DATA, `.halfsky` without it. A fault that a person can put right is
 * said in one line, and ends the process with 1.
 */
export async function main([name = "start", ...parameters]: readonly string[]): Promise<void> {
  const dataDirectory = resolve(process.env.HALFSKY_DATA ?? resolve(projectDirectory, ".halfsky"));
  try {
    const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
    if (command === undefined) {
      throw new StartFault(`没有“${name}”这个命令。There is no command "${name}".`);
    }
    await command(parameters, dataDirectory);
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  await main(process.argv.slice(2));
}
