/** Waits until the launcher is gone, however it went, and ends the workerd that it left behind. */
import { endOrphans } from "./one-server.ts";

const [dataDirectory = "", launcher] = process.argv.slice(2);
// The launcher holds the other end: when it closes, it is gone.
process.stdin.resume().on("close", () => void endOrphans(dataDirectory, Number(launcher)));
