import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyDemonstration } from "../../support/demonstration.ts";
import { quietPort } from "../../support/free-port.ts";
import { type Launched, launchServer } from "../../support/launched.ts";

const MINUTES = 60_000;
const HSTS = "max-age=31536000; includeSubDomains";

let dataDirectory: string;
let server: Launched | undefined;
let url: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "halfsky-headers-"));
  await copyDemonstration(dataDirectory);
  const port = await quietPort();
  url = `http://127.0.0.1:${port}`;
  server = await launchServer(dataDirectory, port);
}, 3 * MINUTES);

afterAll(async () => {
  await server?.kill("everything");
  await rm(dataDirectory, { recursive: true });
});

describe("the server on one machine", () => {
  it("serves what its page is made of for ever, and lets nothing be sniffed", async () => {
    const page = await (await fetch(`${url}/web.html`)).text();
    const assets = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
    expect(assets.length).toBeGreaterThan(1);
    for (const path of assets) {
      const { status, headers } = await fetch(`${url}${path}`);
      expect([path, status, headers.get("cache-control")]).toEqual([
        path,
        200,
        "public, max-age=31536000, immutable",
      ]);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("strict-transport-security")).toBe(HSTS);
    }
  });

  it.each(["/", "/web.html", "/taskpane.html", "/manifest.xml", "/api/health", "/nowhere"])(
    "says the same of %s, which changes",
    async (path) => {
      const { headers } = await fetch(`${url}${path}`);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("strict-transport-security")).toBe(HSTS);
      expect(headers.get("cache-control") ?? "").not.toContain("immutable");
    },
  );

  it("lets the ribbon's icons be kept for a day: Excel for Windows shows none that may not be", async () => {
    const { status, headers } = await fetch(`${url}/icons/app-32.png`);
    expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=86400"]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toBe(HSTS);
  });

  it("does not let a missing asset be kept", async () => {
    const { status, headers } = await fetch(`${url}/assets/gone-0123abcd.js`);
    expect([status, headers.get("x-content-type-options")]).toEqual([404, "nosniff"]);
    expect(headers.get("cache-control") ?? "").not.toContain("immutable");
  });
});
