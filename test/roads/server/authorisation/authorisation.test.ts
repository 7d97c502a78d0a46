import { beforeAll, describe, expect, it } from "vitest";
import { app } from "../../../../worker/app.ts";
import { problemOf } from "../../../worker/support/requests.ts";
import { askWith, outcomeAs } from "./ask-as.ts";
import { authorisationRows } from "./rows/index.ts";
import { type AuthorisationWorld, createWorld, relations } from "./world.ts";

const MINUTE = 60_000;
let world: AuthorisationWorld;

beforeAll(async () => {
  world = await createWorld();
});

describe("the authorisation table", () => {
  it("has one row for every route of the application (add yours to rows/, see row.ts)", () => {
    const served = app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
    const rows = authorisationRows.map(([route]) => route);
    expect(rows.toSorted()).toEqual([...new Set(served)].toSorted());
  });
});

describe("who may ask what of the eastern district (row.ts explains the signs)", () => {
  it.each(authorisationRows)(
    "%s",
    async (route, askFor, grid) => {
      const anonymous = await askWith(route, await askFor(world));
      if (grid === "open") {
        expect(await codeOf(anonymous)).not.toBe("not_signed_in");
        return;
      }
      expect(await problemOf(anonymous)).toMatchObject({ status: 401, code: "not_signed_in" });

      const signs: string[] = [];
      const said: string[] = [];
      for (const { name, unit } of world.actors) {
        const outcome = await outcomeAs(route, await askFor(world), unit);
        signs.push(outcome.sign);
        said.push(`${name}: ${outcome.sign} ${outcome.said}`);
      }
      expect(inGroups(signs), said.join("\n")).toBe(grid);
    },
    MINUTE,
  );
});

/** "+-+-- +-+-- +-+--" */
function inGroups(signs: readonly string[]): string {
  const groups = signs.map((sign, index) =>
    index > 0 && index % relations.length === 0 ? ` ${sign}` : sign,
  );
  return groups.join("");
}

/** Of a problem; undefined when the answer is none. */
async function codeOf(response: Response): Promise<unknown> {
  return response.ok ? undefined : (await problemOf(response)).code;
}
