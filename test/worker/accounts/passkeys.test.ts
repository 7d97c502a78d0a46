import { describe, expect, it } from "vitest";
import { newChallenge, passkeyCreation, siteOf } from "../../../worker/accounts/passkeys.ts";
import { Refusal } from "../../../worker/base/refusal.ts";

const owner = { id: 7, login: "jia", name: "测试甲" };

describe("the site of a passkey", () => {
  it.each([
    ["https://tongji.example.cn/api/me", "tongji.example.cn", "https://tongji.example.cn"],
    // A proxy that ends TLS asks over http.
    ["http://tongji.example.cn/api/me", "tongji.example.cn", "https://tongji.example.cn"],
    ["https://tongji.example.cn:8443/", "tongji.example.cn", "https://tongji.example.cn:8443"],
    ["http://localhost:8787/", "localhost", "http://localhost:8787"],
  ])("%s", (address, rpId, origin) => {
    expect(siteOf(address)).toEqual({ rpId, origin });
  });

  it.each(["http://127.0.0.1:8787/", "https://[::1]/"])("has no passkeys: %s", (address) => {
    expect(() => passkeyCreation(siteOf(address), newChallenge(), owner, [])).toThrow(Refusal);
  });

  it("says nothing of the account in the id that an authenticator keeps", () => {
    const { user } = passkeyCreation(siteOf("https://tongji.example.cn/"), newChallenge(), owner, []);
    expect(user.id).toMatch(/^[\w-]{43}$/);
    expect(user.id).not.toContain("jia");
  });
});
