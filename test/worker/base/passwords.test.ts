import { scryptSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  hashPassword,
  isOutdated,
  isPassword,
  NO_PASSWORD,
  passwordTurns,
} from "../../../worker/base/passwords.ts";

const PASSWORD = "正确的密码 8";

/** As release 0.1.0 reads what is stored: the first six fields, and nothing behind them. */
function earlierRelease(password: string, stored: string): boolean {
  const [name, N, r, p, salt = "", key = ""] = stored.split("$");
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  const actual = scryptSync(password.normalize("NFKC"), Buffer.from(salt, "base64"), 32, options);
  return name === "scrypt" && actual.toString("base64") === key;
}

describe("a stored password", () => {
  it("is known by a salted hash, in either width, and nobody by none", async () => {
    const [first, second] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(first).not.toBe(second);
    expect(isOutdated(first)).toBe(false);
    expect(await isPassword("正确的密码 ８", first)).toBe(true);
    expect(await isPassword("不对", first)).toBe(false);
    expect(await isPassword(PASSWORD, undefined)).toBe(false);
    expect(await isPassword(PASSWORD, NO_PASSWORD)).toBe(false);
  });

  it("is still known to the release before, which may be put back in place", async () => {
    const stored = await hashPassword(PASSWORD);
    expect(earlierRelease(PASSWORD, stored)).toBe(true);
    expect(earlierRelease("不对", stored)).toBe(false);
  });

  it("of the release before is known, and is to be hashed anew", async () => {
    const salt = Buffer.alloc(16, 7);
    const key = scryptSync(PASSWORD, salt, 32, { N: 8192, r: 8, p: 10 });
    const stored = `scrypt$8192$8$10$${salt.toString("base64")}$${key.toString("base64")}`;
    expect(await isPassword(PASSWORD, stored)).toBe(true);
    expect(await isPassword("不对", stored)).toBe(false);
    expect(isOutdated(stored)).toBe(true);
  });

  it("cannot be known by a part of the rounds", async () => {
    const stored = await hashPassword(PASSWORD);
    expect(await isPassword(PASSWORD, stored.replace("$rounds$10$", "$rounds$9$"))).toBe(false);
  });
});

describe("many passwords at once", () => {
  it("are looked at one after the other", async () => {
    const stored = await hashPassword(PASSWORD);
    const looks = Array.from({ length: 6 }, (_, index) => isPassword(index % 2 ? PASSWORD : "不对", stored));
    expect(await Promise.all(looks)).toEqual([false, true, false, true, false, true]);
    expect([passwordTurns.mostAtOnce(), passwordTurns.running()]).toEqual([1, 0]);
  });
});
