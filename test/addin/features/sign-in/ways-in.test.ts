import { describe, expect, it } from "vitest";
import { browserName } from "../../../../addin/features/sign-in/browser-name.ts";
import { doorOf, invitationLink } from "../../../../addin/features/sign-in/door.ts";
import { newPasswordFault } from "../../../../addin/features/sign-in/password-fields.tsx";

describe("links that let somebody in", () => {
  const token = `${"A-_z".repeat(10)}abc`;
  it("carry a token behind the #, and nothing else is taken for one", () => {
    expect(doorOf(`#invitation=${token}`)).toEqual({ kind: "invitation", token });
    expect(doorOf(`#setup=${token}`)).toEqual({ kind: "setup", token });
    for (const hash of ["", "#", "#main", `#other=${token}`, `#setup=${token}x`, "#setup=short"]) {
      expect(doorOf(hash)).toBeNull();
    }
    expect(invitationLink("https://halfsky.test/taskpane.html?a=1#main", token)).toBe(
      `https://halfsky.test/#invitation=${token}`,
    );
  });
});

describe("a new password", () => {
  it("is refused in words before it is sent", () => {
    const fault = (password: string, again = password) => newPasswordFault({ password, again }, ["city"]);
    expect(fault("woaini1314")).toContain("太常见");
    expect(fault("短")).toContain("至少要10个字符");
    expect(fault("石榴树下的第七把椅子", "石榴树下的第八把椅子")).toContain("不一样");
    expect(fault("石榴树下的第七把椅子")).toBeNull();
  });
});

describe("where somebody is signed in", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
      "Edge",
      "Windows",
    ],
    [
      "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/111 Mobile Safari/537.36 MicroMessenger/8.0",
      "微信",
      "安卓",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15",
      "Safari",
      "苹果电脑",
    ],
    ["curl/8", "", ""],
  ])("is named: %s", (agent, browser, system) => {
    expect(browserName(agent)).toEqual({ browser, system });
  });
});
