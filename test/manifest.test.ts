/** manifest.xml as Excel reads it. Its schemas are checked by hand: they know neither icons nor addresses. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import {
  clouds,
  developmentOrigin,
  manifestAt,
  manifestFor,
  officeScripts,
  panePageFor,
  panePages,
} from "../shared/excel-edition.ts";
import { type XmlElement, xmlElements } from "./support/xml.ts";

const root = resolve(import.meta.dirname, "..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const page = readFileSync(join(root, "addin/taskpane.html"), "utf8");
const entry = readFileSync(join(root, "addin/excel.tsx"), "utf8");

/** The elements of a manifest in the order of the document. @throws SyntaxError where it is not well-formed. */
function read(manifest: string): XmlElement[] {
  return xmlElements(manifest.replace(/<!--[\s\S]*?-->/g, ""));
}

const elements = read(source);
const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
/** Elements that give a text or an address under an id, each with its override in another language. */
const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) =>
  named(name).flatMap(({ attributes: { id, DefaultValue = "" } }) =>
    id === undefined ? [] : [{ name, id, value: DefaultValue }],
  ),
);

it("is read by Microsoft's own tool as what it is", async () => {
  expect(await OfficeAddinManifest.readManifestFile(join(root, "manifest.xml"))).toMatchObject({
    officeAppType: "TaskPaneApp",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    defaultLocale: "zh-CN",
    displayName: "半边天统计",
    defaultSettings: { sourceLocation: `${developmentOrigin}/${panePages.worldwide}` },
  });
});

describe("the manifest", () => {
  it("has its parts in the order that Excel expects", () => {
    const order = [
      "OfficeApp",
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
      "Runtimes",
      "DesktopFormFactor",
      "GetStarted",
      "FunctionFile",
      "ExtensionPoint",
      "OfficeTab",
      "Group",
      "Control",
      "Resources",
      "bt:Images",
      "bt:Urls",
      "bt:ShortStrings",
      "bt:LongStrings",
    ];
    const firsts = [...new Set(elements.map(({ name }) => name))].filter((name) => order.includes(name));
    expect(firsts).toEqual(order);
  });

  it("names only resources that there are, and has none that nobody names", () => {
    const asked = elements.flatMap(({ attributes: { resid } }) => (resid === undefined ? [] : [resid]));
    const ids = resources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(asked)].sort()).toEqual(ids.toSorted());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it("says everything in Chinese and in English, in the lengths that fit", () => {
    const texts = [
      ...source.matchAll(
        /<(bt:String|DisplayName|Description) [^>]*?DefaultValue="([^"]*)">\s*<(?:bt:)?Override Locale="([^"]*)" Value="([^"]*)"\/>/g,
      ),
    ];
    const said =
      named("bt:String").length +
      named("DisplayName").length +
      elements.filter(({ name, attributes }) => name === "Description" && "DefaultValue" in attributes)
        .length;
    expect(texts).toHaveLength(said);
    for (const [, , chinese = "", locale, english = ""] of texts) {
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(chinese).not.toMatch(/[!！]/);
      expect(locale).toBe("en-US");
      expect(english).toMatch(/^[ -~]+$/);
      expect(Math.max(chinese.length, english.length)).toBeLessThanOrEqual(250);
    }
    const [short = ""] = /<bt:ShortStrings>[\s\S]*<\/bt:ShortStrings>/.exec(source) ?? [];
    for (const [, text = ""] of short.matchAll(/Value="([^"]*)"/g))
      expect(text.length).toBeLessThanOrEqual(125);
    expect(/<DefaultLocale>([^<]*)</.exec(source)?.[1]).toBe("zh-CN");
  });

  it("points at https addresses of one deployment", () => {
    const addresses = [...source.matchAll(/="(https?:[^"]*)"/g)]
      .map(([, address = ""]) => address)
      .filter((address) => !/schemas\.microsoft\.com|www\.w3\.org/.test(address));
    expect(addresses.length).toBeGreaterThan(12);
    expect(addresses.filter((address) => new URL(address).origin !== developmentOrigin)).toEqual([]);
  });

  it("has every icon in the size it says, and the drawing behind it", () => {
    const icons = named("bt:Image").filter(({ attributes }) => attributes.size !== undefined);
    expect(icons.map(({ attributes: { size } }) => size)).toEqual(
      Array.from({ length: 5 }, () => ["16", "32", "80"]).flat(),
    );
    for (const {
      attributes: { size = "", resid = "" },
    } of icons) {
      const { value } = resources.find(({ id }) => id === resid) ?? { value: "" };
      expect(sizeOf(value)).toEqual([Number(size), Number(size)]);
    }
    for (const [name, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      expect(sizeOf(named(name)[0]?.attributes.DefaultValue ?? "")).toEqual([size, size]);
    }
    expect(sizeOf("/icons/app-128.png")).toEqual([128, 128]);
    const drawings = readdirSync(join(root, "addin/assets/icons"));
    for (const icon of drawings.filter((name) => name.endsWith(".png"))) {
      expect(drawings).toContain(icon.replace(/-\d+\.png$/, ".svg"));
    }
  });

  it("offers four buttons, whose functions the pane knows", () => {
    const buttons = named("Control").map(({ attributes: { id } }) => id);
    expect(buttons).toEqual(["HalfSky.Open", "HalfSky.Check", "HalfSky.Submit", "HalfSky.Merge"]);
    const functions = [...source.matchAll(/<FunctionName>([^<]*)</g)].map(([, name = ""]) => name);
    expect(functions).toHaveLength(3);
    for (const name of functions) expect(entry).toContain(`${name}:`);
  });
});

describe("the Excel edition of each cloud", () => {
  it.each(clouds)(
    "%s: has a pane that loads that cloud's Office.js, and a manifest that opens it",
    (cloud) => {
      const pane = panePageFor(cloud, page);
      expect([...pane.matchAll(/data-office="([^"]*)"/g)].map(([, address]) => address)).toEqual([
        officeScripts[cloud],
      ]);
      const manifest = manifestAt("https://city.example", manifestFor(cloud, source));
      const panes = [...manifest.matchAll(/"(https:[^"]*taskpane[^"]*)"/g)].map(([, address]) => address);
      expect(new Set(panes)).toEqual(new Set([`https://city.example/${panePages[cloud]}`]));
      expect(manifest).not.toContain("localhost");
      expect(read(manifest)).toHaveLength(elements.length);
    },
  );

  it("refuses a page that does not load Office.js", () => {
    expect(() => panePageFor("21vianet", "<html></html>")).toThrow(RangeError);
  });

  it("is not loaded by the browser's page", () => {
    expect(readFileSync(join(root, "addin/web.html"), "utf8")).not.toMatch(/office\.js/i);
  });
});

/** Width and height of a PNG file, by its address in the manifest. */
function sizeOf(address: string): [number, number] {
  const file = join(root, "addin/assets", new URL(address, developmentOrigin).pathname);
  expect(existsSync(file)).toBe(true);
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
