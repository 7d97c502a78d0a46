import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { nodeFault } from "../../../worker/local/node-version.js";
import { portFrom } from "../../../worker/local/port.ts";
import { freePort } from "../../support/free-port.ts";

const launcher = resolve(import.meta.dirname, "../../../worker/local/launch.js");

/** Runs `npm start`'s command to its end. */
async function launch(environment: Record<string, string>) {
  const child = spawn(process.execPath, [launcher], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { output, errors, code };
}

describe("npm start", () => {
  it("says in one line that the port is in use, before it builds anything", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { output, errors, code } = await launch({ PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(output).toBe("");
    expect(errors.trimEnd().split("\n")).toEqual([expect.stringContaining(`端口 ${port} 已被占用`)]);
  });

  it("says in one line that the data folder cannot be made", async () => {
    const { output, errors, code } = await launch({
      PORT: String(await freePort()),
      HALFSKY_DATA: join(launcher, "data"),
    });
    expect(code).toBe(1);
    expect(output).toBe("");
    expect(errors.trimEnd().split("\n")).toEqual([expect.stringContaining("不能建立数据文件夹")]);
  });

  it("says in one line what PORT should be", async () => {
    const { errors, code } = await launch({ PORT: "eighty" });
    expect(code).toBe(1);
    expect(errors.trimEnd().split("\n")).toEqual([expect.stringContaining("“eighty”")]);
  });
});

describe("portFrom", () => {
  it("is 8787 when nothing is said", () => {
    expect([portFrom(undefined), portFrom(""), portFrom("9000")]).toEqual([8787, 8787, 9000]);
  });

  it.each(["0", "65536", "-1", "80.5", "8787x"])("refuses %s", (text) => {
    expect(() => portFrom(text)).toThrow("65535");
  });
});

describe("nodeFault", () => {
  it.each(["22.12.0", "23.0.0", "24.21.0"])("accepts Node %s", (version) => {
    expect(nodeFault(version)).toBeUndefined();
  });

  it.each(["18.20.0", "20.20.2", "22.11.0"])("names the version needed to Node %s", (version) => {
    expect(nodeFault(version)).toContain("22.12");
  });
});
