import { expect, test } from "vitest";
import { movedAmong } from "../../../../shared/form/design/moved-among.ts";

const letters = (text: string): readonly string[] => [...text];

test.each([
  ["abcdef", "abcdef", ""],
  ["abcdef", "fabcde", "f"],
  ["abcdef", "bcdefa", "a"],
  ["abcdef", "acebdf", "ce"],
  ["abcdef", "abxcyf", ""],
  ["abc", "", ""],
])("of %s that becomes %s, the fewest that tell it", (before, after, moved) => {
  const told = movedAmong(letters(before), letters(after));
  expect(told).toHaveLength(moved.length);
  const rest = (text: string) =>
    letters(text).filter((one) => before.includes(one) && after.includes(one) && !told.includes(one));
  expect(rest(before)).toEqual(rest(after));
});
