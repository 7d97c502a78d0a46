import { expect, it } from "vitest";
import { soleSubject } from "../../../../addin/features/submit/sole-subject.ts";
import { district, districtUnits, township } from "../../../support/register.ts";

const about = (...subjects: string[]) =>
  soleSubject(
    subjects.map((subject) => ({ subject })),
    district,
    districtUnits,
  );

it("names the one unit below that all records are about", () => {
  expect(about(township.code, township.code)).toBe(township.name);
  expect(about("999901009000")).toBe("999901009000");
});

it("names none where the reporter's own figures are among them, several units', or none", () => {
  expect(about(district.code)).toBeNull();
  expect(about(township.code, district.code)).toBeNull();
  expect(about(township.code, "999901009000")).toBeNull();
  expect(about()).toBeNull();
});
