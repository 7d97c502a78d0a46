import { describe, expect, it } from "vitest";
import { browserName } from "../../../../addin/features/sign-in/browser-name.ts";

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
