import { describe, expect, it } from "vitest";
import { passwordFault } from "../../../shared/password/password.ts";

const own = ["guangfeng", "广丰区妇联"];

describe("a password", () => {
  it.each(["Ab1!xyz", "密码密码密码密码密", "123456789"])(
    "of fewer than ten characters is too short: %s",
    (password) => {
      expect(passwordFault(password, own)).toBe("short");
    },
  );

  it("may be a hundred and twenty-eight characters long, and no longer", () => {
    const long = "石榴 7 椅子 River ".repeat(10).slice(0, 128);
    expect(passwordFault(long, own)).toBeUndefined();
    expect(passwordFault(`${long}x`, own)).toBe("long");
  });

  it.each([
    "1234567890",
    "0987654321",
    "woaini1314",
    "woaini5201314",
    "5201314520",
    "5201314woaini",
    "qwer123456",
    "qwer12345678",
    "qwertyuiop",
    "1qaz2wsx3edc",
    "1qaz@WSX3edc",
    "a123456789",
    "aa12345678",
    "abc123456789",
    "password123",
    "Password123!",
    "P@ssw0rd123",
    "Admin@123456",
    "admin888888",
    "iloveyou1314",
    "qq123456789",
    "8888888888",
    "6666688888",
    "1212121212",
    "abcabcabcabc",
    "asdfghjkl123",
    "zhangwei1985",
    "zhangwei19850312",
    "liuyang850312",
    "wangxiaoming123",
    "wangli5201314",
    "Lina-1990-3-8",
    "beijing2008",
    "zhongguo1949",
    "funvlianhehui",
    "fulian2026!",
    "张伟19850312",
    "１２３４５６７８９０",
    "woaiwojia520",
    "7758521woaini",
    "147258369000",
    "11223344556",
  ])("that guessers try first is common: %s", (password) => {
    expect(passwordFault(password, own)).toBe("common");
  });

  it.each(["guangfeng123", "Guangfeng@2026", "广丰区妇联2026妇女节", "guangfengguangfeng"])(
    "made of the login or the unit is refused: %s",
    (password) => {
      expect(passwordFault(password, own)).toMatch(/own|common/);
    },
  );

  it.each([
    "石榴树下的第七把椅子",
    "kettle-orbit-plum-93",
    "Rk7#vPq2mLx9",
    "春天里 我们修了三条水渠",
    "tWz8dk2nQv",
    "我家门口有2棵柿子树",
    "xq7mfz3qxp9dwt",
  ])("that nobody would guess is good: %s", (password) => {
    expect(passwordFault(password, own)).toBeUndefined();
  });
});
