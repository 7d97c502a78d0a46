import { describe, expect, test } from "vitest";
import { personalPattern } from "../../../../shared/submission/personal/personal-pattern.ts";

// Region 990000 does not exist, and no check digit is right: these numbers belong to nobody. Groupings are only
// taken for an ID number with a region that exists; those use impossible serial numbers.
describe("personal numbers are found", () => {
  test.each([
    ["990000199003070000", "id_number"],
    ["99000019900307000X", "id_number"],
    ["99000019900307000x", "id_number"],
    ["９９００００１９９００３０７０００Ｘ", "id_number"],
    ["身份证号:990000199003070000,测试甲", "id_number"],
    ["990000900307000", "id_number"],
    ["110000 19900307 0000", "id_number"],
    ["110000-1990-03-07-0000", "id_number"],
    ["110000 1990 0307 000X", "id_number"],
    ["1 1 0 0 0 0 1 9 9 0 0 3 0 7 0 0 0 0", "id_number"],
    ["1100 0019 9003 0700 00", "id_number"],
    ["110000 900307 000", "id_number"],
    ["1100001990\u200b03070000", "id_number"],
    ["19900000000", "mobile"],
    ["电话19900000000找测试甲", "mobile"],
    ["+86 199 0000 0000", "mobile"],
    ["+8619900000000", "mobile"],
    ["199-0000-0000", "mobile"],
    ["199.0000.0000", "mobile"],
    ["１９９　００００　００００", "mobile"],
    ["199–0000–0000", "mobile"],
    ["2019-03-08 199 0000 0000", "mobile"],
    ["6222 0000 0000 0000 000", "bank_card"],
    ["6222-0000-0000-0000", "bank_card"],
    ["6222000000000000", "bank_card"],
    ["6222000000000000000", "bank_card"],
    ["卡号622200 0000000000000", "bank_card"],
    ["1990000000019900000001", "bank_card"],
    ["010-12345678", "landline"],
    ["0571-12345678", "landline"],
  ])("%s: %s", (text, expected) => {
    expect(personalPattern(text)).toBe(expected);
  });
});

describe("ordinary text is left alone", () => {
  test.each([
    "",
    "妇女创业培训第3期",
    "163,560,000",
    "13,812,345,678",
    "1,990,000,000,012,345,678",
    "13 812 345 678",
    "0.19900000000",
    "2019-03-08",
    "110000 19909907 0000",
    "2019-03-08-2019-03-12",
    "2019-03-08 - 2019-03-12",
    "2019-03-08 2019-03-12",
    "2019.3.8-3.10",
    "20190308143000",
    "2019 2020 2021 2022",
    "2016 2017 2018 2019 2020",
    "15 18 20 22 25 30 31 12",
    "15 18 20 22 25 3",
    "1000 1200 1300 1500",
    "110101001001",
    "8508余人，110余人",
    "11012345678",
    "第1期30人、第2期45人、第3期52人、第4期61人",
  ])("%s", (text) => {
    expect(personalPattern(text)).toBeUndefined();
  });
});
