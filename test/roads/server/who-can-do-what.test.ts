import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import { app } from "../../../worker/app.ts";
import { systemClock } from "../../../worker/base/clock.ts";
import { add } from "../../worker/support/accounts.ts";
import { createCity, enroll, startProven, type TestCity } from "../../worker/support/city.ts";
import { randomLetters } from "../../worker/support/random-letters.ts";
import { ask, problemOf, send } from "../../worker/support/requests.ts";

/**
 * What stands between a route that changes something and who only found a session open.
 * `proof`: the own password, typed in this session lately · `own`: the own password in the body, or a setup that was
 * begun with it · `door`: a password, a code or a link opens the session · `none`: it does not say who can do what
 */
type Decision = "proof" | "own" | "door" | "none";

const decisions: Readonly<Record<string, Decision>> = {
  "POST /api/accounts": "proof",
  "PUT /api/accounts/{id}": "proof",
  "POST /api/accounts/{id}/reset": "proof",
  "POST /api/accounts/{id}/second-factor/reset": "proof",
  // Whoever is above sees and administers what is below; who signs in without a second step is let in by less.
  "POST /api/units/changes": "proof",
  "POST /api/units/import": "proof",
  "PATCH /api/settings": "proof",
  // It gives nobody anything, and cannot be undone.
  "POST /api/submissions/{uuid}/purge": "proof",

  "PUT /api/me/password": "own",
  "POST /api/sessions/proof": "own",
  "POST /api/me/factors/totp": "own",
  "POST /api/me/factors/totp/confirm": "own",
  "POST /api/me/factors/passkey": "own",
  "POST /api/me/factors/passkey/confirm": "own",
  "POST /api/me/factors/recovery-codes": "own",
  "POST /api/me/factors/remove": "own",

  "POST /api/sessions": "door",
  "POST /api/sessions/second": "door",
  "POST /api/sessions/second/passkey": "door",
  "POST /api/sessions/second/passkey-request": "door",
  "POST /api/sessions/second/pairing": "door",
  "POST /api/pairings/look": "door",
  "POST /api/pairings/passkey": "door",
  "POST /api/pairings/passkey-request": "door",
  "POST /api/invitations/look": "door",
  "POST /api/invitations/accept": "door",
  "POST /api/setup/look": "door",
  "POST /api/setup": "door",

  // Ending sessions keeps somebody out for the time of a sign-in: whoever suspects an intruder is not to be held up.
  "DELETE /api/sessions": "none",
  "DELETE /api/sessions/{session}": "none",
  "DELETE /api/accounts/{id}/sessions": "none",
  "DELETE /api/accounts/{id}/sessions/{session}": "none",
  // How many reviews a report needs: the same people review.
  "PUT /api/reviews/levels": "none",
  "POST /api/reviews/approve": "none",
  "POST /api/reviews/revert": "none",
  "POST /api/submissions/{uuid}/return": "none",
  "POST /api/submissions/{uuid}/withdraw": "none",
  "POST /api/submissions/{uuid}/protest": "none",
  "DELETE /api/submissions/{uuid}/protest": "none",
  "POST /api/submissions/{uuid}/protest/answer": "none",
  "POST /api/submissions/{uuid}/notes/{note}/replies": "none",
  "PUT /api/submissions/{uuid}": "none",
  "POST /api/submissions/check": "none",
  "POST /api/check": "none",
  // Sends what a submission sends, where administrators have opened it.
  "POST /api/intake": "none",
  // It asks for much at once, and changes nothing.
  "POST /api/intake/places": "none",
  "PUT /api/assignments/{digest}": "none",
  "DELETE /api/assignments/{digest}": "none",
  "PUT /api/words/{id}": "none",
  "DELETE /api/words/{id}": "none",
  "POST /api/words/waiting": "none",
  "DELETE /api/words/waiting/{id}": "none",
  // What a form of one's own says may leave, each sender sees before she sends; whom it names it never sends.
  "PUT /api/forms/drafts/{id}": "none",
  "DELETE /api/forms/drafts/{id}": "none",
  "POST /api/forms/drafts/{id}/publish": "none",
  "POST /api/forms/own/{id}/retire": "none",
  "POST /api/forms/own/{id}/restore": "none",
  "POST /api/forms/import": "none",
  "POST /api/forms/fits/{form}": "none",
  "POST /api/forms/propose": "none",
  "POST /api/collections": "none",
  "PUT /api/collections/{id}": "none",
  "DELETE /api/collections/{id}": "none",
  "PUT /api/collections/{id}/state": "none",
  "PUT /api/collections/{id}/exemptions": "none",
  "PUT /api/collections/{id}/form-version": "none",
  "POST /api/collections/{id}/reminders": "none",
  "POST /api/downloads": "none",
  "DELETE /api/downloads/{token}": "none",
  // What is rebuilt is worked out from the evidence, which nobody changes.
  "POST /api/integrity/repairs": "none",
  "POST /api/integrity/claims": "none",
};

const changing = app.openAPIRegistry.definitions.flatMap((definition) =>
  definition.type === "route" && definition.route.method !== "get"
    ? [{ name: `${definition.route.method.toUpperCase()} ${definition.route.path}`, route: definition.route }]
    : [],
);

interface Case {
  readonly what: string;
  readonly route: string;
  readonly asks: boolean;
  /** Path and body, in a city of its own. */
  readonly of: (city: TestCity) => Promise<readonly [path: string, body: unknown]>;
}

const account = (city: TestCity, role: string) => ({
  login: `new-${randomLetters(8)}`,
  name: "测试甲",
  role,
  unit: city.east.unit.code,
  by: "invitation",
});

/** PUT for a new account of the east, with changes. */
const edit =
  (role: "reporter" | "administrator", change: (city: TestCity) => object, disabled = false): Case["of"] =>
  async (city) => {
    const { account: made } = await add(city, { role });
    if (disabled)
      await env.DB.prepare("UPDATE account SET disabled_at = 'x' WHERE id = ?1").bind(made.id).run();
    const body = { name: made.name, role, unit: made.unit.code, disabled: false, ...change(city) };
    return [`/api/accounts/${made.id}`, body];
  };

const change =
  (changes: (city: TestCity) => object, dryRun = false): Case["of"] =>
  async (city) => {
    const view = (await (await ask("/api/units", {}, city.city)).json()) as { revision: number };
    return ["/api/units/changes", { changes: [changes(city)], dryRun, revision: view.revision }];
  };

const moved = ({ town, west }: TestCity) => ({
  act: "change",
  code: town.unit.code,
  from: "2026-01-01",
  parent: west.unit.code,
});

const PUT = "PUT /api/accounts/{id}";
const UNITS = "POST /api/units/changes";
const cases: readonly Case[] = [
  ...(["reporter", "reviewer", "administrator"] as const).map((role) => ({
    what: `a new ${role}`,
    route: "POST /api/accounts",
    asks: true,
    of: async (city: TestCity) => ["/api/accounts", account(city, role)] as const,
  })),
  { what: "another name", route: PUT, asks: false, of: edit("administrator", () => ({ name: "测试乙" })) },
  { what: "nothing new", route: PUT, asks: false, of: edit("reporter", () => ({})) },
  {
    what: "a reporter raised",
    route: PUT,
    asks: true,
    of: edit("reporter", () => ({ role: "administrator" })),
  },
  {
    what: "an administrator lowered",
    route: PUT,
    asks: true,
    of: edit("administrator", () => ({ role: "reporter" })),
  },
  {
    what: "a reporter moved",
    route: PUT,
    asks: true,
    of: edit("reporter", ({ city }) => ({ unit: city.unit.code })),
  },
  {
    what: "an administrator disabled",
    route: PUT,
    asks: true,
    of: edit("administrator", () => ({ disabled: true })),
  },
  { what: "a reporter disabled", route: PUT, asks: false, of: edit("reporter", () => ({ disabled: true })) },
  { what: "somebody enabled again", route: PUT, asks: true, of: edit("reporter", () => ({}), true) },
  {
    what: "somebody who stays disabled",
    route: PUT,
    asks: false,
    of: edit("administrator", () => ({ disabled: true }), true),
  },
  {
    what: "a new way in",
    route: "POST /api/accounts/{id}/reset",
    asks: true,
    of: async (city) => [`/api/accounts/${(await add(city)).account.id}/reset`, { by: "password" }],
  },
  {
    what: "a second factor taken away",
    route: "POST /api/accounts/{id}/second-factor/reset",
    asks: true,
    of: async (city) => [`/api/accounts/${(await add(city)).account.id}/second-factor/reset`, {}],
  },
  { what: "a unit moved", route: UNITS, asks: true, of: change(moved) },
  {
    what: "a unit whose place was wrong",
    route: UNITS,
    asks: true,
    of: change((city) => ({ ...moved(city), from: null })),
  },
  { what: "a unit that would be moved", route: UNITS, asks: false, of: change(moved, true) },
  {
    what: "a unit renamed",
    route: UNITS,
    asks: false,
    of: change(({ town }) => ({
      act: "change",
      code: town.unit.code,
      from: "2026-01-01",
      name: "测试乡妇联",
    })),
  },
  {
    what: "a table that moves a unit",
    route: "POST /api/units/import",
    asks: true,
    of: async ({ city, town, west }) => {
      const view = (await (await ask("/api/units", {}, city)).json()) as { revision: number };
      const { code, name, level, kind } = town.unit;
      const rows = [{ code, name, level, kind, parent: west.unit.code }];
      return ["/api/units/import", { rows, from: "2026-01-01", dryRun: false, revision: view.revision }];
    },
  },
  {
    what: "who must have a second factor",
    route: "PATCH /api/settings",
    asks: true,
    of: async () => ["/api/settings", { secondFactorFor: "everybody" }],
  },
  {
    what: "another setting",
    route: "PATCH /api/settings",
    asks: false,
    of: async () => ["/api/settings", { checkBeforeSubmit: false }],
  },
];

describe("every route that changes something", () => {
  it("has a decision whether an open session is enough", () => {
    expect(Object.keys(decisions).sort()).toEqual(changing.map(({ name }) => name).sort());
  });

  it.each(changing)("says so in its description: $name", ({ name, route }) => {
    const codes = Object.values(route.responses).flatMap((response) =>
      "description" in response ? response.description.split(", ") : [],
    );
    expect(codes.includes("proof_needed")).toBe(decisions[name] === "proof");
  });

  it("is tried, where it asks", () => {
    const tried = new Set(cases.filter(({ asks }) => asks).map(({ route }) => route));
    // Needs a sealed report: test/worker/reviews/purge.test.ts.
    tried.add("POST /api/submissions/{uuid}/purge");
    const asking = Object.keys(decisions).filter((name) => decisions[name] === "proof");
    expect([...tried].sort()).toEqual(asking.sort());
  });
});

describe("who only found a session open", () => {
  it.each(cases)("$what: $route", async ({ route, asks, of }) => {
    const city = await createCity();
    const [path, body] = await of(city);
    const found = await startSession(env.DB, systemClock, city.city.account);
    const method = route.split(" ")[0] ?? "";
    const response = await send(method, path, body, found);
    if (!asks) {
      expect(response.ok, await response.clone().text()).toBe(true);
      return;
    }
    expect(await problemOf(response)).toMatchObject({ status: 403, code: "proof_needed" });
    const proven = await send(method, path, body, await startProven(city.city.account));
    expect(proven.ok, await proven.clone().text()).toBe(true);
  });

  it("is not asked for a password before it is told that it may not at all", async () => {
    const city = await createCity();
    const district = await enroll(city.east.unit, "administrator", "-a");
    const found = await startSession(env.DB, systemClock, district.account);
    const elsewhere = await send(
      "POST",
      "/api/accounts",
      { ...account(city, "reporter"), unit: city.west.unit.code },
      found,
    );
    expect(await problemOf(elsewhere)).toMatchObject({ code: "not_found" });
    const settings = await send("PATCH", "/api/settings", { secondFactorFor: "nobody" }, found);
    expect(await problemOf(settings)).toMatchObject({ code: "forbidden" });
  });
});
