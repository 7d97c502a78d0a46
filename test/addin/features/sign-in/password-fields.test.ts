import { describe, expect, it } from "vitest";
import { newPasswordFault } from "../../../../addin/features/sign-in/password-fields.tsx";

describe("a new password", () => {
  it("is refused in words before it is sent", () => {
    const fault = (password: string, again = password) => newPasswordFault({ password, again }, ["city"]);
    expect(fault("woaini1314")).toContain("太常见");
    expect(fault("短")).toContain("至少要10个字符");
    expect(fault("石榴树下的第七把椅子", "石榴树下的第八把椅子")).toContain("不一样");
    expect(fault("石榴树下的第七把椅子", "")).toContain("再输一遍");
    expect(fault("石榴树下的第七把椅子")).toBeNull();
  });
});
