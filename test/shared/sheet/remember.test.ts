import { expect, it } from "vitest";
import { remember } from "../../../shared/sheet/remember.ts";

/** A function that says how often it was asked, and the same, remembered. */
function counting(most: number) {
  const asked: (string | number)[] = [];
  const remembered = remember(most, (key: string | number) => {
    asked.push(key);
    return key === "none" ? undefined : `${typeof key} ${key}`;
  });
  return { asked, remembered };
}

it("asks once for each text and number, also where the answer is none", () => {
  const { asked, remembered } = counting(10);
  const answers = ["1", 1, "none", "1", 1, "none"].map(remembered);
  expect(answers).toEqual(["string 1", "number 1", undefined, "string 1", "number 1", undefined]);
  expect(asked).toEqual(["1", 1, "none"]);
});

it("keeps no more than it may, and no long text", () => {
  const { asked, remembered } = counting(2);
  const long = "长".repeat(81);
  for (const key of ["a", "b", "a", "c", "a", long, long]) remembered(key);
  expect(asked).toEqual(["a", "b", "c", "a", long, long]);
});
