import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { build } from "vite";
import { expect, it, onTestFinished } from "vitest";
import { excelEdition } from "../../../worker/local/excel-edition.ts";
import { StartFault } from "../../../worker/local/fault.ts";
import { startLocal } from "../../../worker/local/server.ts";
import { freePort } from "../../support/free-port.ts";

const root = resolve(import.meta.dirname, "../../..");

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "halfsky-excel-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it("serves the pane and a manifest for its own address over https", async () => {
  const folder = temporaryFolder();
  const paths = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  await generateCertificates(...paths);
  const [ca = "", cert = "", key = ""] = paths.map((path) => readFileSync(path, "utf8"));
  const server = await startLocal({
    port: await freePort(),
    dataDirectory: join(folder, "data"),
    seed: false,
    quiet: true,
    certificate: { key, cert },
  });
  onTestFinished(server.stop);
  expect(server.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);

  const manifest = await read(`${server.url}/manifest.xml`, ca);
  expect(manifest.type).toBe("text/xml; charset=utf-8");
  expect(manifest.body).toContain(`<SourceLocation DefaultValue="${server.url}/taskpane.html"/>`);
  expect(manifest.body).not.toContain("localhost");
  const pane = await read(`${server.url}/taskpane.html`, ca);
  expect(pane.policy).toContain("frame-ancestors https://*.officeapps.live.com");
  expect(pane.body).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  const other = await read(`${server.url}/manifest-21vianet.xml`, ca);
  expect(other.body).toContain(`"${server.url}/taskpane-21vianet.html"`);
  const icon = await read(`${server.url}/icons/app-32.png`, ca);
  expect(icon.type).toBe("image/png");
});

it("is built for the address of a deployment", async () => {
  const outDir = temporaryFolder();
  await build({
    root: join(root, "addin"),
    configFile: false,
    logLevel: "error",
    plugins: [excelEdition("https://city.example/")],
    build: { outDir, rollupOptions: { input: { taskpane: join(root, "addin/taskpane.html") } } },
  });
  const manifest = readFileSync(join(outDir, "manifest.xml"), "utf8");
  expect(manifest).toContain('"https://city.example/taskpane.html"');
  expect(manifest).not.toContain("localhost");
  const pane = readFileSync(join(outDir, "taskpane-21vianet.html"), "utf8");
  expect(pane).toContain("https://appsforoffice.cdn.partner.office365.cn/");
  expect(pane).not.toContain("appsforoffice.microsoft.com");
});

it.each(["http://city.example", "https://city.example/excel", "city.example", "https://city.example?a"])(
  "is not built for %s, which Excel would not take",
  (origin) => {
    expect(() => excelEdition(origin)).toThrow(StartFault);
  },
);

interface Answer {
  readonly body: string;
  readonly type: string | undefined;
  readonly policy: string | undefined;
}

/** Asks a server whose certificate is signed by `ca`. */
function read(address: string, ca: string): Promise<Answer> {
  return new Promise((done, failed) => {
    get(address, { ca }, (response) => {
      response.setEncoding("utf8");
      let body = "";
      response.on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => {
        const { "content-type": type, "content-security-policy": policy } = response.headers;
        done({ body, type, policy: policy === undefined ? undefined : String(policy) });
      });
    }).on("error", failed);
  });
}
