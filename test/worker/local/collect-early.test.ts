import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { expect, it, onTestFinished } from "vitest";
import { collectEarly } from "../../../worker/local/collect-early.ts";
import { startLocal } from "../../../worker/local/server.ts";
import { freePort } from "../../support/free-port.ts";
import { heapsOf } from "../../support/heaps.ts";

const FLAGS = "MINIFLARE_WORKERD_V8_FLAGS";

/** Runs with these flags set for the process, and with those from before afterwards. */
function withFlags(flags: string | undefined): void {
  const before = process.env[FLAGS];
  const set = (to: string | undefined) => {
    if (to === undefined) delete process.env[FLAGS];
    else process.env[FLAGS] = to;
  };
  onTestFinished(() => set(before));
  set(flags);
}

/** A Worker that asks another one again and again: what the answers were made of stays until it is collected. */
const asking = `export default {
  async fetch(_, { OTHER }) {
    let length = 0;
    for (let n = 0; n < 500; n += 1) length += (await (await OTHER.fetch("https://example.com/")).text()).length;
    return Response.json(length);
  },
};`;
const answering = `export default { fetch: () => new Response("!") };`;

it("has isolates collect what was let go of before it comes to much", async () => {
  withFlags(undefined);
  collectEarly();
  const inspectorPort = await freePort();
  const worker = { modules: true, compatibilityDate: "2026-08-01" };
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      workers: [
        { ...worker, name: "asking", script: asking, serviceBindings: { OTHER: "answering" } },
        { ...worker, name: "answering", script: answering },
      ],
      ...{ host: "127.0.0.1", port: 0, cf: false, telemetry: { enabled: false }, inspectorPort },
    }),
  );
  onTestFinished(() => miniflare.dispose());
  const url = await miniflare.ready;
  const before = (await heapsOf(inspectorPort)).used;
  const grown: number[] = [];
  for (let asked = 0; asked < 45; asked += 1) {
    expect(await (await fetch(url)).json()).toBe(500);
    grown.push((await heapsOf(inspectorPort)).used - before);
  }
  // Uncollected it would be 40 MB, and go on.
  expect(Math.max(...grown)).toBeLessThan(28);
});

it("leaves flags that were set for the whole process", () => {
  withFlags("--max-old-space-size=512");
  collectEarly();
  expect(process.env[FLAGS]).toBe("--max-old-space-size=512");
});

it("is so for the server on one machine", async () => {
  withFlags(undefined);
  const dataDirectory = await mkdtemp(join(tmpdir(), "halfsky-early-"));
  onTestFinished(() => rm(dataDirectory, { recursive: true }));
  const server = await startLocal({ port: await freePort(), dataDirectory, seed: false, quiet: true });
  onTestFinished(server.stop);
  expect(process.env[FLAGS]).toBe("--initial-old-space-size=8");
});
