import { describe, expect, it } from "vitest";
import { accept, add, GOOD, signIn } from "../support/accounts.ts";
import { createCity } from "../support/city.ts";
import { problemOf } from "../support/requests.ts";

describe("an accepted invitation", () => {
  it("lifts a lock that somebody's guesses put on the name before", async () => {
    const city = await createCity();
    const { account, invitation } = await add(city);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await signIn(account.login, "不对")).status).toBe(401);
    }
    expect(await problemOf(await signIn(account.login, "不对"))).toMatchObject({ code: "sign_in_locked" });
    expect((await accept(invitation, GOOD)).status).toBe(201);
    expect((await signIn(account.login, GOOD)).status).toBe(201);
  });
});
