import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Caller, Entering } from "../../../worker/accounts/entering.ts";
import { attempt, forgetAttempts, type Proof } from "../../../worker/accounts/limits.ts";
import { DAY, HOUR, MINUTE } from "../../../worker/base/clock.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { Refusal } from "../../../worker/base/refusal.ts";
import { rememberDevice } from "../../../worker/store/accounts/known-devices.ts";
import { createCity } from "../support/city.ts";

/** Networks and names of their own for each test: nothing is shared but the rules. */
let tests = 0;

function door() {
  tests += 1;
  const own = tests;
  const clock = { now: Date.parse("2026-05-11T08:00:00+08:00") };
  const address = (last: number) => `198.51.${own}.${last}`;
  const entering = (caller: Partial<Caller>): Entering => ({
    db: env.DB,
    clock: () => clock.now,
    site: { rpId: "halfsky.test", origin: "https://halfsky.test" },
    caller: { origin: address(1), agent: null, device: null, ...caller },
  });
  /** "wrong", "right", or why it was refused and for how many minutes. */
  const tries = async (proof: Proof, right: boolean, caller: Partial<Caller> = {}): Promise<string> => {
    try {
      const found = await attempt(entering(caller), proof, async () => (right ? "found" : undefined));
      return found === undefined ? "wrong" : "right";
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return `${error.code} ${Math.ceil((error.details.retryAfter ?? 0) / 60)}`;
    }
  };
  const login = (name: string, right: boolean, caller: Partial<Caller> = {}) =>
    tries({ kind: "password", login: `${name}-${own}` }, right, caller);
  return { clock, address, tries, login, name: (name: string) => `${name}-${own}`, entering };
}

async function repeated(times: number, act: (time: number) => Promise<string>): Promise<string[]> {
  const answers: string[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await act(time));
  return answers;
}

describe("one name from one network", () => {
  it("has five tries, then waits of 1, 2, 4, 8, 16 and 16 minutes", async () => {
    const { clock, login } = door();
    expect(await repeated(6, () => login("jia", false))).toEqual([
      ...Array(5).fill("wrong"),
      "sign_in_locked 1",
    ]);
    for (const minutes of [1, 2, 4, 8, 16, 16]) {
      expect(await login("jia", true)).toBe(`sign_in_locked ${minutes}`);
      clock.now += minutes * MINUTE;
      expect(await login("jia", false)).toBe("wrong");
    }
  });

  it("is clean again after the right password, and after a day", async () => {
    const { clock, login } = door();
    await repeated(4, () => login("jia", false));
    expect(await login("jia", true)).toBe("right");
    await repeated(5, () => login("jia", false));
    clock.now += DAY;
    expect(await repeated(5, () => login("jia", false))).toEqual(Array(5).fill("wrong"));
  });

  it("is not locked for long by a clock that was ahead and was set back", async () => {
    const { clock, login } = door();
    clock.now += DAY;
    await repeated(5, () => login("jia", false));
    clock.now -= DAY;
    expect(await login("jia", true)).toBe("right");
  });

  it("is opened by a new way in", async () => {
    const { login, entering, name } = door();
    await repeated(5, () => login("jia", false));
    await forgetAttempts(entering({}), name("jia").toUpperCase());
    expect(await login("jia", true)).toBe("right");
  });
});

describe("somebody else's failures", () => {
  it("from one network do not keep the right person out of another", async () => {
    const { login, address } = door();
    await repeated(30, () => login("jia", false, { origin: address(66) }));
    expect(await login("jia", true)).toBe("right");
  });

  it("from everywhere keep out strangers, but nobody on a browser or in a network of before", async () => {
    const { city } = await createCity();
    const { clock, tries, address } = door();
    const proof: Proof = { kind: "password", login: city.login };
    const device = "d".repeat(43);
    const remembered = { tokenSha256: sha256(device), origin: address(7) };
    await env.DB.batch(rememberDevice(env.DB, city.account.id, remembered, "2026-05-10T08:00:00+08:00"));
    const botnet = await repeated(25, (time) => tries(proof, false, { origin: address(100 + time) }));
    expect(botnet.filter((answer) => answer === "wrong")).toHaveLength(20);
    expect(await tries(proof, true, { origin: address(1) })).toMatch(/^sign_in_locked/);
    expect(await tries(proof, true, { origin: address(1), device })).toBe("right");
    expect(await tries(proof, true, { origin: address(7) })).toBe("right");
    // Somebody else's browser, and one that makes itself a token, are strangers.
    expect(await tries(proof, true, { origin: address(2), device: "e".repeat(43) })).toMatch(
      /^sign_in_locked/,
    );
    clock.now += 181 * DAY;
    await repeated(25, (time) => tries(proof, false, { origin: address(100 + time) }));
    expect(await tries(proof, true, { origin: address(1), device })).toMatch(/^sign_in_locked/);
  });

  it("on a known browser count for that browser, ten before the first wait", async () => {
    const { city } = await createCity();
    const { tries, address } = door();
    const proof: Proof = { kind: "password", login: city.login };
    const device = "f".repeat(43);
    const remembered = { tokenSha256: sha256(device), origin: null };
    await env.DB.batch(rememberDevice(env.DB, city.account.id, remembered, "2026-05-10T08:00:00+08:00"));
    expect(await repeated(11, () => tries(proof, false, { device }))).toEqual([
      ...Array(10).fill("wrong"),
      "sign_in_locked 1",
    ]);
    expect(await tries(proof, true, { origin: address(9) })).toBe("right");
  });
});

describe("one network", () => {
  it("cannot try one password on many names", async () => {
    const { login } = door();
    const answers = await repeated(30, (time) => login(`name${time}`, false));
    expect(answers).toEqual([...Array(20).fill("wrong"), ...Array(10).fill("place_locked 1")]);
  });

  it("cannot do so by signing in to an account of its own in between", async () => {
    const { login } = door();
    const answers = await repeated(30, async (time) => {
      await login("own", true);
      return login(`name${time}`, false);
    });
    expect(answers.filter((answer) => answer === "wrong")).toHaveLength(20);
  });

  it("nor by looking at a link that is good", async () => {
    const { login, tries } = door();
    const answers = await repeated(30, async (time) => {
      await tries({ kind: "link" }, true);
      return login(`name${time}`, false);
    });
    expect(answers.filter((answer) => answer === "wrong")).toHaveLength(20);
  });

  it("of a whole office lets sixty people in within a morning, of whom each third mistypes twice", async () => {
    const { clock, login } = door();
    for (let person = 0; person < 60; person += 1) {
      clock.now += 2 * MINUTE;
      if (person % 3 === 0) await repeated(2, () => login(`person${person}`, false));
      expect(await login(`person${person}`, true), `person ${person}`).toBe("right");
    }
  });

  it("of a whole office lets sixty people in within a minute", async () => {
    const { login } = door();
    expect(await repeated(60, (person) => login(`person${person}`, true))).toEqual(Array(60).fill("right"));
  });

  it("may go on slowly: twenty an hour, whatever it tries", async () => {
    const { clock, login } = door();
    const answers: string[] = [];
    for (let minute = 0; minute < 600; minute += 1) {
      clock.now += MINUTE;
      answers.push(await login(`name${minute}`, false));
    }
    const wrong = answers.filter((answer) => answer === "wrong").length;
    expect(wrong).toBeGreaterThan(100);
    expect(wrong).toBeLessThan(20 + 210);
  });

  it("that guesses links is stopped, and a good link is no guess", async () => {
    const { tries } = door();
    expect(await repeated(40, () => tries({ kind: "link" }, true))).toEqual(Array(40).fill("right"));
    const answers = await repeated(25, () => tries({ kind: "link" }, false));
    expect(answers.filter((answer) => answer === "wrong")).toHaveLength(20);
  });

  it("that is locked still takes a good link, as often as there is one", async () => {
    const { tries, login } = door();
    await repeated(25, (time) => login(`name${time}`, false));
    expect(await tries({ kind: "link" }, false)).toBe("place_locked 1");
    expect(await repeated(3, () => tries({ kind: "link" }, true))).toEqual(Array(3).fill("right"));
    expect(await tries({ kind: "link" }, false)).toBe("place_locked 1");
    expect(await login("jia", true)).toBe("place_locked 1");
  });
});

describe("codes, and the own password again", () => {
  it("count by name wherever they come from: who tries them knows the password", async () => {
    const { clock, tries, name, address } = door();
    const proof: Proof = { kind: "code", login: name("jia") };
    const answers = await repeated(6, (time) => tries(proof, false, { origin: address(time) }));
    expect(answers).toEqual([...Array(5).fill("wrong"), "second_step_locked 1"]);
    clock.now += 24 * HOUR;
    expect(await tries(proof, true)).toBe("right");
  });

  it("of who knows the password keep the owner out of no browser and no network of hers", async () => {
    const { city } = await createCity();
    const { tries, address, login } = door();
    const proof: Proof = { kind: "code", login: city.login };
    const device = "c".repeat(43);
    const remembered = { tokenSha256: sha256(device), origin: address(7) };
    await env.DB.batch(rememberDevice(env.DB, city.account.id, remembered, "2026-05-10T08:00:00+08:00"));
    const thief = await repeated(8, (time) => tries(proof, false, { origin: address(100 + time) }));
    expect(thief.filter((answer) => answer === "wrong")).toHaveLength(5);
    expect(await tries(proof, true, { origin: address(1) })).toMatch(/^second_step_locked/);
    expect(await tries(proof, true, { origin: address(7) })).toBe("right");
    expect(await tries(proof, true, { origin: address(100), device })).toBe("right");
    // A browser of hers in other hands has its own five.
    expect(await repeated(6, () => tries(proof, false, { device }))).toEqual([
      ...Array(5).fill("wrong"),
      "second_step_locked 1",
    ]);
    expect(await tries(proof, true, { origin: address(7) })).toBe("right");
    // Passwords that others try in her network are not hers.
    await repeated(25, (time) => login(`name${time}`, false, { origin: address(7) }));
    expect(await tries(proof, true, { origin: address(7) })).toBe("right");
  });

  it("of many names are counted by network too", async () => {
    const { tries, name } = door();
    const answers = await repeated(25, (time) => tries({ kind: "code", login: name(`n${time}`) }, false));
    expect(answers.filter((answer) => answer === "wrong")).toHaveLength(20);
  });

  it("count for the session's owner, whom strangers cannot lock", async () => {
    const { tries, login } = door();
    await repeated(30, () => login("jia", false));
    const proof: Proof = { kind: "own", account: 900_000 + tests };
    expect(await repeated(6, () => tries(proof, false))).toEqual([
      ...Array(5).fill("wrong"),
      "sign_in_locked 1",
    ]);
  });
});

describe("a try", () => {
  it("that could not be looked at does not count", async () => {
    const { entering, login, name } = door();
    const broken = () =>
      attempt(entering({}), { kind: "password", login: name("jia") }, () =>
        Promise.reject(new Error("broken")),
      );
    for (let time = 0; time < 30; time += 1) await expect(broken()).rejects.toThrow("broken");
    expect(await login("jia", true)).toBe("right");
  });

  it("is refused before anything is looked at when too many are on their way, from one network first", async () => {
    const { entering, login, name, address } = door();
    let looked = 0;
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const flood = Array.from({ length: 60 }, (_, index) =>
      attempt(entering({}), { kind: "password", login: name(`flood${index}`) }, async () => {
        looked += 1;
        await gate;
        return undefined;
      }).then(
        () => "wrong",
        (error: Refusal) => `${error.code} ${error.details.retryAfter}`,
      ),
    );
    // Somebody elsewhere is not kept waiting.
    expect(await login("jia", true, { origin: address(2) })).toBe("right");
    open();
    const answers = await Promise.all(flood);
    expect(looked).toBe(4);
    expect(answers.filter((answer) => answer === "sign_in_busy 3")).toHaveLength(56);
  });

  it("asks the platform first, where that counts", async () => {
    const { entering, name } = door();
    const asked: string[] = [];
    const rateLimit = {
      limit: async ({ key }: { readonly key: string }) => {
        asked.push(key);
        return { success: false };
      },
    };
    const tried = attempt(
      { ...entering({}), rateLimit },
      { kind: "password", login: name("jia") },
      async () => "found",
    );
    await expect(tried).rejects.toMatchObject({ code: "place_locked", details: { retryAfter: 60 } });
    expect(asked).toEqual([entering({}).caller.origin]);
  });
});
