import { gzipSync } from "fflate";
import type { Asked } from "../authorisation/row.ts";

/** Stands in everything hostile: no refusal may say it again. */
export const MARK = "EchoMark回声7315";

export interface HostileRequest {
  readonly what: string;
  readonly path: string;
  readonly init: RequestInit;
  /** Whether it may be taken: what it asks for is harmless by itself. */
  readonly mayPass?: boolean;
}

const json = { "content-type": "application/json" };

/** Everything that is tried on a route, made of a request that is valid. */
export function hostileRequests(route: string, asked: Asked): HostileRequest[] {
  const [method = "", template = ""] = route.split(" ");
  const query = new URLSearchParams(asked.query).toString();
  const at = (params: Readonly<Record<string, string>>, search: string) =>
    `${template.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "none")}${search === "" ? "" : `?${search}`}`;
  const encoded = Object.fromEntries(
    Object.entries(asked.params ?? {}).map(([name, value]) => [name, encodeURIComponent(value)]),
  );
  const path = at(encoded, query);
  const bodiless = asked.body === undefined;
  const valid = bodiless || asked.body instanceof Uint8Array ? "{}" : JSON.stringify(asked.body);
  const bodies =
    method === "GET" ? [] : hostileBodies(valid, asked.body instanceof Uint8Array ? {} : asked.body);
  return [
    ...bodies.map(({ what, ...init }) => ({
      what: `body: ${what}`,
      path,
      init: { method, ...init },
      mayPass: bodiless && what === "nothing",
    })),
    ...Object.keys(encoded).flatMap((name) =>
      hostileParts.map(([what, part]) => ({
        what: `{${name}}: ${what}`,
        path: at({ ...encoded, [name]: part }, query),
        init: bodiless || method === "GET" ? { method } : { method, headers: json, body: valid },
        mayPass: true,
      })),
    ),
    ...(method === "GET" ? hostileQueries(asked.query ?? {}) : []).map(([what, search]) => ({
      what: `query: ${what}`,
      path: at(encoded, search),
      init: { method },
      mayPass: true,
    })),
    ...(method === "GET" ? hostileHeaders : []).map(([what, headers]) => ({
      what: `header: ${what}`,
      path,
      init: { method, headers },
      mayPass: true,
    })),
  ];
}

/** Parts of a path, encoded as they are sent. */
const hostileParts: readonly (readonly [what: string, part: string])[] = [
  ["steps upwards", `..%2f..%2f${encodeURIComponent(MARK)}`],
  ["NUL", `%00${encodeURIComponent(MARK)}`],
  ["no UTF-8", "%ff%fe"],
  ["a broken escape", `%E0%A4%A${encodeURIComponent(MARK)}`],
  ["a property of every object", "__proto__"],
  ["another", "constructor"],
  ["a quotation", encodeURIComponent(`' OR 1=1 -- ${MARK}`)],
  ["a huge number", "1e309"],
  ["a number too many digits long", "9".repeat(400)],
  ["less than nothing", "-1"],
  ["length", encodeURIComponent(MARK.repeat(200))],
  ["turned text", encodeURIComponent(`\u202e${MARK}`)],
];

const long = MARK.repeat(300);

function hostileQueries(query: Readonly<Record<string, string>>): [what: string, search: string][] {
  const valid = new URLSearchParams(query).toString();
  const names = [
    "period",
    "form",
    "unit",
    "under",
    "kind",
    "code",
    "state",
    "level",
    "after",
    "before",
    "version",
    "from",
    "login",
    "year",
  ];
  return [
    ["unknown names", `${valid}&${MARK}=1&__proto__[x]=1&constructor.prototype.x=1`],
    ["a hundred of one name", `${valid}&${Array(100).fill("form=women_loans").join("&")}`],
    ["broken escapes", `${valid}&period=%E0%A4%A&form=%ff`],
    ["length", `${valid}&${MARK}=${encodeURIComponent(long)}`],
    ...[long, "\0", `\u202e${MARK}`, "NaN", "-1", "1e309", "__proto__", `' OR 1=1 -- ${MARK}`].map(
      (value): [string, string] => [
        `every name with ${JSON.stringify(value.slice(0, 12))}`,
        names.map((name) => `${name}=${encodeURIComponent(value)}`).join("&"),
      ],
    ),
  ];
}

const hostileHeaders: readonly (readonly [what: string, headers: Record<string, string>])[] = [
  [
    "another method",
    { "x-http-method-override": "DELETE", "x-method-override": "DELETE", "x-http-method": "PUT" },
  ],
  [
    "another address",
    {
      "x-original-url": "/api/accounts",
      "x-rewrite-url": "/api/units",
      "x-forwarded-host": MARK.slice(0, 8),
    },
  ],
  [
    "somebody else",
    { "x-forwarded-for": "127.0.0.1", "x-real-ip": "::1", cookie: "token=x; session=y", "x-user": "city" },
  ],
  [
    "length",
    { "halfsky-catalogue": "a".repeat(8_000), "user-agent": "b".repeat(8_000), accept: "c".repeat(4_000) },
  ],
  [
    "conditions",
    { "if-none-match": `${'"x", '.repeat(2_000)}*`, "if-modified-since": "never", range: "bytes=0-0,-1" },
  ],
];

type Bodied = { readonly what: string; readonly headers: Record<string, string>; readonly body: BodyInit };

function hostileBodies(valid: string, body: unknown): Bodied[] {
  const plain: readonly (readonly [what: string, text: string])[] = [
    ["nothing", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["a text", JSON.stringify(MARK)],
    ["NaN", '{"a":NaN}'],
    ["no end", `{"${MARK}":`],
    ["depth", `${"[".repeat(6_000)}${"]".repeat(6_000)}`],
    ["depth of objects", `${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}`],
    ["a million of nothing", `[${"0,".repeat(999_999)}0]`],
    ["a prototype", `{"__proto__":{"role":"administrator"},"constructor":{"prototype":{"x":"${MARK}"}}}`],
    ["an unknown key", valid.replace(/\{/, `{"${MARK}":1,`)],
    ["a byte order mark and more", `\ufeff${valid}${valid}`],
  ];
  const types: readonly (readonly [what: string, type: string])[] = [
    ["plain text", "text/plain"],
    ["XML", "application/xml"],
    ["a form", "application/x-www-form-urlencoded"],
    ["parts", "multipart/form-data; boundary=x"],
    ["no type", `${MARK.slice(0, 8)}/;;=`],
  ];
  return [
    ...plain.map(([what, text]) => ({ what, headers: json, body: text })),
    ...types.map(([what, type]) => ({
      what: `valid, but as ${what}`,
      headers: { "content-type": type },
      body: valid,
    })),
    { what: "a bomb", headers: { ...json, "content-encoding": "gzip" }, body: bomb.slice() },
    ...leafVariants(body).map(([what, text]) => ({ what, headers: json, body: text })),
  ];
}

const bomb = gzipSync(new Uint8Array(8 * 1024 * 1024).fill(0x20), { level: 9 });

const hostileValues: readonly (readonly [what: string, value: string])[] = [
  ["text with NUL", JSON.stringify(`${MARK}\0`)],
  ["half a character", `"${MARK}\\ud800"`],
  ["turned text", JSON.stringify(`\u202e${MARK}`)],
  ["a huge number", "1e400"],
  ["a fraction", "0.1"],
  ["an object", `{"${MARK}":[]}`],
];

/** The body with all its texts, numbers and choices replaced at once, one kind of evil after the other. */
function leafVariants(body: unknown): [what: string, text: string][] {
  if (typeof body !== "object" || body === null) return [];
  const HOLE = "\u0001hole";
  const holed = JSON.stringify(body, (_, value: unknown) => (typeof value === "object" ? value : HOLE));
  if (!holed.includes(JSON.stringify(HOLE))) return [];
  return hostileValues.map(([what, value]) => [what, holed.split(JSON.stringify(HOLE)).join(value)]);
}
