import { describe, expect, it } from "vitest";
import { vaultOf } from "../../../worker/accounts/vault.ts";

const KEY = "a key of the house";
const SECRET = "JBSWY3DPEHPK3PXP";

describe("the vault", () => {
  it("seals under a key, each time otherwise, for one owner", () => {
    const vault = vaultOf(KEY);
    const sealed = vault.seal(SECRET, "account/1");
    expect(sealed).not.toContain(SECRET);
    expect(vault.seal(SECRET, "account/1")).not.toBe(sealed);
    expect(vault.open(sealed, "account/1")).toBe(SECRET);
    expect(vault.open(sealed, "account/2")).toBeUndefined();
    expect(vaultOf("another key").open(sealed, "account/1")).toBeUndefined();
    expect(vaultOf(undefined).open(sealed, "account/1")).toBeUndefined();
  });

  it("opens nothing that was changed or cut", () => {
    const vault = vaultOf(KEY);
    const sealed = vault.seal(SECRET, "account/1");
    const [kind = "", content = ""] = sealed.split(".");
    for (let at = 0; at < content.length; at += 5) {
      const other = content[at] === "A" ? "B" : "A";
      const changed = `${kind}.${content.slice(0, at)}${other}${content.slice(at + 1)}`;
      expect(vault.open(changed, "account/1"), String(at)).toBeUndefined();
    }
    for (const broken of ["", "gcm.", "gcm.AAAA", sealed.slice(0, 20), `other.${content}`]) {
      expect(vault.open(broken, "account/1"), broken).toBeUndefined();
    }
  });

  it("keeps plain without a key, and says what a key would keep better", () => {
    const plain = vaultOf("").seal(SECRET, "account/1");
    expect(plain).toBe(`plain.${SECRET}`);
    expect(vaultOf(undefined).isOutdated(plain)).toBe(false);
    expect(vaultOf(KEY).isOutdated(plain)).toBe(true);
    expect(vaultOf(KEY).open(plain, "account/1")).toBe(SECRET);
    expect(vaultOf(KEY).isOutdated(vaultOf(KEY).seal(SECRET, "account/1"))).toBe(false);
  });
});
