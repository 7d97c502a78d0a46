import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ESLint, type Linter } from "eslint";
import compat from "eslint-plugin-compat";
import esx from "eslint-plugin-es-x";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserslist } from "../../../package.json";
import { newerThan, takeAway } from "../../support/newer-than.ts";
import {
  type Desk,
  explainAll,
  openDesk,
  openSample,
  signIn,
  submitSheet,
  type Visit,
  visit,
} from "./support/desk.ts";
import { openReview } from "./support/review.ts";

const root = resolve(import.meta.dirname, "../../..");
const check = readFileSync(join(root, "addin/public/browser-check.js"), "utf8");

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** What is built uses these though a browser of the list lacks them, and why that does no harm. */
const allowed: Readonly<Record<string, string>> = {
  "Array.findLast()": "library.ts",
  "Array.toSorted()": "library.ts",
  "Array.with()": "library.ts",
  "Object.hasOwn()": "library.ts",
  "Crypto.randomUUID()": "library.ts",
  reportError: "library.ts",
  DecompressionStream: "asked for first (canInflate)",
  "ReadableStream.pipeThrough()": "only where there is a DecompressionStream",
  requestIdleCallback: "Fluent asks for it first",
  "navigator.connection()": "asked for first",
  "es-x/no-array-prototype-at": "library.ts",
  "es-x/no-string-prototype-at": "library.ts",
  "es-x/no-array-prototype-findlast-findlastindex": "library.ts",
  "es-x/no-array-prototype-toreversed": "library.ts",
  "es-x/no-array-prototype-tosorted": "library.ts",
  "es-x/no-array-prototype-tospliced": "library.ts",
  "es-x/no-array-prototype-with": "library.ts",
  "es-x/no-object-hasown": "library.ts",
  "es-x/no-error-cause": "left unread by those that do not know it, and so by us",
  "es-x/no-resizable-and-growable-arraybuffers": "a property of Fluent's of the same name",
  "es-x/no-set-prototype-difference": "a property of findings of the same name; the types know no newer Set",
};

describe("what is built", () => {
  it("calls nothing that a browser of the list lacks and nobody gives it", async () => {
    const eslint = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      ignore: false,
      overrideConfig: [
        esx.configs["flat/restrict-to-es2021"],
        {
          plugins: { compat },
          rules: { "compat/compat": "error" },
          settings: { browsers: browserslist, "es-x": { aggressive: true } },
          languageOptions: { ecmaVersion: 2025, sourceType: "module" },
          linterOptions: { reportUnusedDisableDirectives: "off", noInlineConfig: true },
        },
      ] as Linter.Config[],
    });
    const results = await eslint.lintFiles(["dist/assets/*.js"]);
    expect(results.length).toBeGreaterThan(40);
    const found = results.flatMap(({ messages }) => messages.map(nameOf)).filter((name) => !isArrays(name));
    expect([...new Set(found)].sort()).toEqual(Object.keys(allowed).sort());
  });

  it("says the same browsers to people as the build is made for", () => {
    const said = browserslist.map((browser) => browser.split(" ").at(-1) as string);
    for (const version of said) expect(check).toMatch(new RegExp(`(Chrome|火狐|Safari) ${version}\\b`));
    expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`Chrome ${said[0]}`);
  });
});

it("what looks at the browser is written as the oldest reads it", async () => {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: { languageOptions: { ecmaVersion: 5, sourceType: "script" } },
  });
  const [result] = await eslint.lintText(check, { filePath: "addin/public/browser-check.js" });
  expect(result?.messages).toEqual([]);
});

describe("in browsers of the list, with all taken away that is newer", () => {
  it("a clerk opens a file, corrects it, explains and sends", async () => {
    const { page, faults, context } = await olderVisit();
    expect(await page.evaluate(() => [typeof structuredClone, typeof DecompressionStream])).toEqual([
      "undefined",
      "undefined",
    ]);
    await signIn(page, "yi");
    await openSample(page, /万元栏填了元/);
    await page.getByText(/还有 .*处错误要改/).waitFor();
    await page.getByRole("button", { name: /C5 采用建议/ }).click();
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await explainAll(page);
    await submitSheet(page);
    await page.getByRole("heading", { name: "回执" }).waitFor();
    // On paper the receipt alone.
    await page.emulateMedia({ media: "print" });
    await page.getByRole("banner").waitFor({ state: "hidden" });
    expect(await page.locator("[data-print]").isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await page.getByRole("banner").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("the city reviews, merges, looks at the board and at its units", async () => {
    const { page, faults, context } = await olderVisit();
    await signIn(page, "city");
    await openReview(page);
    await page
      .getByRole("button", { name: /第1次报送/ })
      .first()
      .click();
    await page.getByRole("grid").waitFor();
    const tabs = page.getByRole("navigation", { name: "页面" }).getByRole("tab");
    const names = await tabs.allInnerTexts();
    expect(names.length).toBeGreaterThan(8);
    for (const [index, name] of names.entries()) {
      await tabs.nth(index).click();
      // A page that comes late takes the place of the one before.
      await page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
      await page.getByRole("main").getByRole("heading").first().waitFor();
    }
    expect(await page.getByText("页面出了问题").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("reads and checks in the page where workers take no modules", async () => {
    const { page, faults, context } = await olderVisit(async (older) => {
      await older.addInitScript(() => {
        // Reads no options, and starts nothing: nobody may come to need it.
        Object.assign(globalThis, {
          Worker: class {
            constructor() {
              throw new DOMException("no worker here", "SyntaxError");
            }
          },
        });
      });
    });
    await signIn(page, "yi");
    await openSample(page, /万元栏填了元/);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("an older browser", () => {
  it("is told which to use, with the address to take there", async () => {
    for (const [path, words] of [
      ["/web.html", "这个浏览器太旧，打不开半边天统计"],
      ["/taskpane.html", "这台电脑上的 Excel 用的网页组件太旧"],
    ] as const) {
      const context = await desk.browser.newContext({ viewport: { width: 360, height: 640 } });
      await context.addInitScript(() => Reflect.deleteProperty(String.prototype, "replaceAll"));
      // It cannot make sense of the pane's own code.
      await context.route(/assets.(web|taskpane)-/, (route) => route.fulfill({ body: "x ??= of(" }));
      await context.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
      const page = await context.newPage();
      await page.goto(desk.server.url + path);
      await page.getByRole("heading", { name: words }).waitFor();
      expect(await page.getByLabel("网址").inputValue()).toBe(`${desk.server.url}/web.html`);
      await context.close();
    }
  });
});

async function olderVisit(prepare?: (context: BrowserContext) => Promise<void>): Promise<Visit> {
  // What drives the browser asks by that whether a thing is seen.
  const missing = newerThan(browserslist).filter(({ name }) => name !== "checkVisibility");
  const prelude = `(${takeAway.toString()})(${JSON.stringify(missing)});`;
  return visit(desk, {
    prepare: async (context) => {
      await context.addInitScript(prelude);
      // A worker takes nothing from the page: what it runs takes them away before its first import.
      await context.route("**/assets/older-prelude.js", (route) =>
        route.fulfill({ contentType: "text/javascript", body: prelude }),
      );
      await context.route("**/assets/engine-worker-*.js", async (route) => {
        const response = await route.fetch();
        const body = `import "/assets/older-prelude.js";\n${await response.text()}`;
        await route.fulfill({ response, body });
      });
      await prepare?.(context);
    },
  });
}

/** "Array.findLast()", or the rule where the rule is about one thing. */
function nameOf({ ruleId, message }: Linter.LintMessage): string {
  if (ruleId !== "compat/compat") return ruleId ?? message;
  return message.replace(/ is not supported.*$/, "");
}

/** Iterators' methods of 2025 have the names of those that arrays always had; own code is typed without them. */
const isArrays = (name: string): boolean => name.startsWith("es-x/no-iterator-prototype-");
