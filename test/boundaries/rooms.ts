/** What nearly everything speaks in: figures, periods, forms. */
const ground = ["shared/value.ts", "shared/period", "shared/form"];

/** What each subject of the Worker stands on, and each of its stores. */
const subject = ["shared/*", "worker/base", "worker/store/*"];

/** What each feature of the pane stands on. */
const pane = [
  "shared/*",
  "addin/host",
  "addin/api",
  "addin/messages",
  "addin/engine",
  "addin/ui",
  "addin/catalogue-keeper.ts",
  "addin/services.ts",
];

/**
 * Who may import whom. A room is a folder, with those of its folders that are no rooms themselves, or a single file. It
 * may import itself and the rooms beside it, which stand above it: no circle of rooms can be written down. `x/*` are all
 * rooms above that lie in x (the standard forms apart, which are let in by name alone); `type x` lets in types, from
 * anywhere.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  "package.json": [],

  "shared/value.ts": [],
  "shared/problem.ts": [],
  "shared/csv.ts": [],
  "shared/canonical-json.ts": [],
  "shared/excel-edition.ts": [],
  "shared/password": [],
  "shared/period": [],
  "shared/form": ["shared/value.ts", "shared/canonical-json.ts", "shared/period"],
  "shared/register": ["shared/period"],
  "shared/api": ["shared/value.ts", "shared/period", "shared/form", "shared/register"],
  "shared/collections": ["shared/period", "shared/form", "shared/api"],
  "shared/finding": [...ground],
  "shared/sheet": [...ground, "shared/register", "shared/finding"],
  "shared/submission": [
    ...ground,
    "shared/canonical-json.ts",
    "shared/api",
    "shared/finding",
    "shared/sheet",
  ],
  "shared/statistics": [...ground, "shared/api", "shared/sheet"],
  "shared/check": [
    ...ground,
    "shared/register",
    "shared/api",
    "shared/finding",
    "shared/sheet",
    "shared/submission",
    "shared/statistics",
  ],
  "shared/summary": ["shared/value.ts", "shared/form", "shared/statistics"],
  "shared/workbook/zip": [],
  "shared/workbook/drawing": [...ground],
  "shared/workbook/register": ["shared/register", "shared/api", "shared/sheet", "shared/workbook/drawing"],
  "shared/workbook/template": [
    ...ground,
    "shared/register",
    "shared/api",
    "shared/sheet",
    "shared/summary",
    "shared/workbook/drawing",
  ],
  "shared/workbook/merged": [
    ...ground,
    "shared/api",
    "shared/sheet",
    "shared/statistics",
    "shared/workbook/zip",
    "shared/workbook/drawing",
    "shared/workbook/template",
  ],
  "shared/workbook/read": ["shared/problem.ts", "shared/sheet", "shared/workbook/template"],
  "shared/forms": ["shared/form"],

  "worker/base": ["shared/*"],
  "worker/store": ["shared/*", "worker/base"],
  "worker/store/audit": ["shared/*", "worker/base", "worker/store"],
  "worker/store/register": [...subject],
  "worker/store/accounts": [...subject],
  "worker/store/submissions": [...subject],
  "worker/store/collections": [...subject],
  "worker/store/reviews": [...subject],
  "worker/store/merge": [...subject],
  "worker/store/jobs": [...subject],
  "worker/env.ts": ["shared/form", "worker/base"],
  "worker/forms": ["shared/*", "worker/base"],
  "worker/accounts": [...subject],
  "worker/register": [...subject],
  "worker/collections": [...subject],
  "worker/submissions": [...subject],
  "worker/reviews": [...subject],
  "worker/http": ["shared/*", "worker/base", "worker/store/accounts", "worker/env.ts", "worker/accounts"],
  "worker/merge": ["package.json", ...subject],
  "worker/jobs": [...subject, "worker/env.ts"],
  "worker/routes": ["package.json", "shared/*", "worker/*"],
  "worker/app.ts": [
    "shared/form",
    "shared/forms",
    "worker/base",
    "worker/env.ts",
    "worker/forms",
    "worker/http",
    "worker/routes",
  ],
  "worker/index.ts": ["worker/env.ts", "worker/jobs", "worker/app.ts"],
  "worker/local": ["package.json", "shared/*", "worker/*", "shared/forms"],

  "addin/host": ["shared/*"],
  "addin/host/file-host.ts": ["shared/*", "addin/host"],
  "addin/host/excel": ["shared/*", "addin/host"],
  "addin/host/excel-host.ts": ["shared/*", "addin/host", "addin/host/excel"],
  "addin/api": ["shared/*", "type worker/app.ts"],
  "addin/messages": ["shared/*", "addin/host", "addin/api"],
  "addin/engine": ["shared/*", "addin/api", "addin/messages"],
  "addin/ui": ["shared/*", "addin/api", "addin/messages"],
  "addin/language-choice.ts": ["addin/messages", "addin/ui"],
  "addin/catalogue-keeper.ts": ["shared/*", "addin/api", "addin/ui"],
  "addin/services.ts": [
    "shared/*",
    "addin/api",
    "addin/engine",
    "addin/ui",
    "addin/language-choice.ts",
    "addin/catalogue-keeper.ts",
    "type addin/host/excel-host.ts",
    "type addin/features/sign-in",
    "type addin/features/check",
    "type addin/features/review",
    "type addin/features/submit",
  ],
  "addin/use-ribbon.ts": ["addin/services.ts"],
  "addin/use-address.ts": ["addin/ui", "addin/services.ts"],
  "addin/address-bar.ts": ["addin/ui"],

  "addin/features/owed": ["shared/*"],
  "addin/features/trace": [...pane],
  "addin/features/template": [...pane],
  "addin/features/sign-in": [...pane],
  "addin/features/check": [
    ...pane,
    "addin/host/file-host.ts",
    "addin/use-ribbon.ts",
    "addin/features/owed",
    "addin/features/template",
  ],
  "addin/features/review": [
    ...pane,
    "addin/use-address.ts",
    "addin/features/owed",
    "type addin/features/sign-in",
    "type addin/features/check",
  ],
  "addin/features/submit": [
    ...pane,
    "addin/features/owed",
    "addin/features/template",
    "addin/features/check",
    "addin/features/review",
  ],
  "addin/features/merge": [...pane, "addin/use-address.ts", "addin/features/trace"],
  "addin/features/board": [...pane, "addin/use-address.ts", "addin/features/review"],
  "addin/features/collections": [...pane, "addin/use-address.ts"],
  "addin/features/admin": [...pane, "addin/features/sign-in"],
  "addin/pages": [...pane, "addin/language-choice.ts", "addin/use-ribbon.ts", "addin/features/*"],
  "addin/app.tsx": [...pane, "addin/features/*", "addin/pages"],
  "addin/excel-pane.tsx": [...pane, "type addin/host/excel", "addin/app.tsx"],
  "addin/create-services.ts": [
    ...pane,
    "addin/language-choice.ts",
    "addin/catalogue-keeper.ts",
    "addin/features/*",
  ],
  "addin/web.tsx": [
    "addin/api",
    "addin/ui",
    "addin/language-choice.ts",
    "addin/address-bar.ts",
    "addin/app.tsx",
    "addin/create-services.ts",
  ],
  "addin/excel.tsx": ["addin/*"],
};

/** Rooms that `x/*` leaves out, and what to do without them. */
export const byName: Readonly<Record<string, string>> = {
  "shared/forms":
    "take the Catalogue as an argument; the standard one is named where the application is put together",
};

/** Packages that a folder may import, the longest that fits; `x:` are all of a platform, `type x` types alone. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  shared: ["zod", "jsep", "fflate", "hucre", "@e965/xlsx", "@noble/hashes", "opencc-js"],
  worker: ["node:", "hono", "@hono/zod-openapi", "zod", "docx", "type @cloudflare/workers-types"],
  "worker/store": ["node:zlib", "type @cloudflare/workers-types"],
  "worker/local": [
    "node:",
    "zod",
    "hucre",
    "miniflare",
    "wrangler",
    "office-addin-dev-certs",
    "type vite",
    "type @cloudflare/workers-types",
  ],
  addin: [
    "react",
    "react-dom",
    "@fluentui/react-components",
    "@tanstack/react-virtual",
    "zod",
    "hono/client",
    "pinyin-pro",
  ],
};
