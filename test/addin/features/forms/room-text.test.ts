import { expect, it } from "vitest";
import { nearBounds, roomLines } from "../../../../addin/features/forms/room-text.ts";
import type { FormRoom } from "../../../../shared/api/own-forms.ts";

const bound = (of: FormRoom["bounds"][number]["of"], forms: number, bytes: number) => ({
  ...{ of, taken: { forms, bytes }, most: { forms: 200, bytes: 1_500_000 } },
});
const room = (...bounds: FormRoom["bounds"]): FormRoom => ({ unit: "east", bounds });

it("tells what is taken, and what all share only when it comes near", () => {
  expect(roomLines(room(bound("branch", 12, 96_000), bound("below", 100, 500_000)))).toEqual([
    "本区县连同下级在用的自制报表12张（最多200张），内容96 KB（最多1.5 MB）",
  ]);
  expect(roomLines(room(bound("branch", 0, 0), bound("below", 160, 0)))).toHaveLength(2);
});

it("warns from four fifths on, and where one form more would not fit", () => {
  expect(nearBounds(room(bound("own", 159, 1_199_999)))).toEqual([]);
  expect(nearBounds(room(bound("own", 160, 0)))).toHaveLength(1);
  expect(nearBounds(room(bound("own", 0, 1_200_000)))).toHaveLength(1);
  expect(nearBounds(room(bound("own", 0, 1_000_000)), 500_001)).toHaveLength(1);
  expect(nearBounds(room(bound("own", 0, 1_000_000)), 500_000)).toEqual([]);
});
