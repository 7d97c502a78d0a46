import type { Use } from "./source.ts";

/** Something that may be named through few files only. */
export interface Door {
  /** Folders and files where it is looked for. */
  readonly within: readonly string[];
  /** Those of them through which it goes. */
  readonly through: readonly string[];
  readonly forbids: (use: Use) => boolean;
  readonly remedy: string;
}

/** What the language itself has and what gives the same on every machine at every time. */
const pure = new Set(
  [
    "undefined NaN Infinity Object Array String Number Boolean BigInt Math JSON Symbol Promise Proxy",
    "Map Set WeakMap WeakSet RegExp Error TypeError RangeError SyntaxError AggregateError",
    "ArrayBuffer DataView Uint8Array Uint16Array Uint32Array Int32Array Float64Array",
    "parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent",
  ].flatMap((names) => names.split(" ")),
);

/** Names under which the database and the bucket go through the Worker. */
const stores = new Set(["db", "bucket", "DB", "PAYLOADS"]);

export const doors: readonly Door[] = [
  {
    within: ["shared"],
    through: [],
    forbids: ({ kind, name, type }) => kind === "global" && !type && !pure.has(name),
    remedy:
      "shared is pure, without clock, randomness and platform. Take it as an argument (for days there is shared/period/period.ts); what is pure all the same joins the list in test/boundaries/doors.ts",
  },
  {
    within: ["shared"],
    through: [],
    forbids: ({ kind, name, beside = "random" }) =>
      kind === "global" && name === "Math" && beside === "random",
    remedy: "shared has no randomness, and hands Math to nobody. Take the number as an argument",
  },
  {
    within: ["shared"],
    through: [],
    forbids: ({ kind, name }) => kind === "member" && /^(toLocale\w+|localeCompare)$/.test(name),
    remedy: "its answer depends on the machine's language. Compare with < and spell figures out",
  },
  {
    within: ["shared", "worker", "addin"],
    through: ["addin/host/excel", "addin/host/excel-host.ts", "addin/excel.tsx"],
    forbids: ({ kind, name }) => kind === "global" && /^(Office|Excel|OfficeExtension)$/.test(name),
    remedy:
      "only addin/host/excel/, excel-host.ts and the entry addin/excel.tsx speak to Office.js. Ask the port (addin/host/workbook-host.ts), and add there what it lacks",
  },
  {
    within: ["addin"],
    through: [],
    forbids: ({ kind, name }) => kind === "global" && /^(alert|confirm|prompt|history)$/.test(name),
    remedy: "Office's web views have none of it. Ask with a dialog (addin/ui), keep the place in a state",
  },
  {
    within: ["worker"],
    through: ["worker/store", "worker/local"],
    forbids: ({ kind, name, beside = "" }) =>
      kind === "member" && (/^(prepare|batch|withSession)$/.test(name) || stores.has(beside)),
    remedy:
      "SQL and objects are for worker/store/<subject>/ alone. Write a function there and hand it db or bucket",
  },
  {
    within: ["worker"],
    through: [
      "worker/http",
      "worker/jobs",
      "worker/local",
      "worker/routes/merge.ts",
      "worker/routes/health.ts",
    ],
    forbids: ({ kind, name }) => kind === "member" && /^(DB|PAYLOADS)$/.test(name),
    remedy: "who is signed in has an Act: take db and bucket from context.var.act (worker/base/act.ts)",
  },
];
