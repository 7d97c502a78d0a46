import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { startSession } from "../../../../worker/accounts/sign-in.ts";
import { systemClock } from "../../../../worker/base/clock.ts";
import { enroll } from "../../../worker/support/city.ts";
import { authorisationRows } from "../authorisation/rows/index.ts";
import { type AuthorisationWorld, createWorld } from "../authorisation/world.ts";
import { hostileRequests, MARK } from "./hostile-requests.ts";

let world: AuthorisationWorld;
let tokens: readonly (readonly [role: string, token: string | undefined])[];

beforeAll(async () => {
  world = await createWorld();
  const { east, city } = world;
  const reviewer = await enroll(city.unit, "reviewer", "-hostile");
  const tokenOf = async ({ account }: typeof east) =>
    (await startSession(env.DB, systemClock, account)).token;
  tokens = [
    ["nobody", undefined],
    ["reporter", await tokenOf(east)],
    ["reviewer", await tokenOf(reviewer)],
    ["administrator", await tokenOf(city)],
  ];
});

/** Written to also when a request is not taken: failures at the door are counted, and who waits has a place in line. */
const counted = /attempt|known_device|^work_|sqlite|_cf|d1_/;

/** A query for each other table: rows and bytes tell one row more, less or other. */
async function sumsOfTables(): Promise<readonly string[]> {
  const { results } = await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{
    name: string;
  }>();
  const names = results.map(({ name }) => name).filter((name) => !counted.test(name));
  const columns = await env.DB.batch<{ name: string }>(
    names.map((name) => env.DB.prepare(`SELECT name FROM pragma_table_info('${name}')`)),
  );
  return names.map((name, index) => {
    const bytes = columns[index]?.results.map((column) => `coalesce(sum(length("${column.name}")), 0)`) ?? [];
    return `SELECT '${name}', count(*), ${bytes.join(" + ")} FROM "${name}"`;
  });
}

async function holdings(sums: readonly string[]): Promise<string> {
  const answers = await env.DB.batch(sums.map((sql) => env.DB.prepare(sql)));
  return JSON.stringify(answers.map(({ results }) => results));
}

/** Passwords may be anything: each of these would cost a derivation of a key, and be no more than a wrong one. */
const anyPassword = /\/(sessions|password|accept|setup|factors|second-factor)/;
const words = new Set(["body: text with NUL", "body: half a character", "body: turned text"]);

describe("whatever is sent, by whomever", () => {
  it.each(authorisationRows)(
    "%s fails by no fault of its own, says nothing of it again, and does nothing",
    async (route, askFor, grid) => {
      const asked = await askFor(world);
      const requests = hostileRequests(route, asked).filter(
        ({ what }) => !anyPassword.test(route) || !words.has(what),
      );
      const sums = await sumsOfTables();
      let before = await holdings(sums);
      for (const [place, [role, token]] of tokens.entries()) {
        const faults: string[] = [];
        let refusedOnly = true;
        // Who may most tries everything; the others a third each, and so every kind on many routes.
        const whole = role === (grid === "open" ? "nobody" : "administrator");
        const tried = requests.filter((_, index) => whole || index % 3 === place % 3);
        await Promise.all(
          tried.map(async ({ what, path, init, mayPass }) => {
            const headers = new Headers(init.headers);
            if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
            const response = await exports.default.fetch(`https://halfsky.test${path}`, { ...init, headers });
            const { status } = response;
            if (status < 400) {
              await response.body?.cancel();
              refusedOnly = false;
              if (mayPass !== true && status !== 304) faults.push(`${what}: taken (${status})`);
              return;
            }
            const text = await response.text();
            const known =
              response.headers.get("content-type")?.startsWith("application/problem+json") === true;
            if (status >= 500 || !known) faults.push(`${what}: ${status} ${text.slice(0, 120)}`);
            if (text.includes(MARK)) faults.push(`${what}: says it again`);
          }),
        );
        expect(faults, role).toEqual([]);
        const after = await holdings(sums);
        if (refusedOnly) expect(after, role).toBe(before);
        before = after;
      }
    },
  );
});
