import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf } from "../../../shared/form/form.ts";
import { coarsened, dateName } from "../../../shared/period/partial-date.ts";
import { dateOfDay, dayNumber } from "../../../shared/period/period.ts";
import { serialOfDate } from "../../../shared/sheet/coerce/date.ts";
import type { RawValue } from "../../../shared/sheet/grid.ts";
import { plainValue, readCell } from "../../../shared/sheet/read-cell.ts";
import { shownPrecision } from "../../../shared/sheet/read-date.ts";
import { testTeams } from "../../support/coarse-dates.ts";
import { tries } from "../../support/properties.ts";

/** The value of a cell as the reader of rows takes it, and what is said of it. */
function read(raw: Exclude<RawValue, null>, id: string, more: { format?: string; period?: string } = {}) {
  const column = columnOf(testTeams, id);
  const { format, period = "2024" } = more;
  const value = plainValue(raw, column, undefined, false, format);
  if (value !== undefined) return { value, said: [] };
  const reading = readCell(raw, {
    column,
    unit: undefined,
    row: 1,
    cell: "A1",
    format,
    grain: "detail",
    date1904: false,
    period,
    places: id === testTeams.eventDate,
  });
  return { value: reading.value, said: reading.notices.map(({ severity, code }) => `${severity} ${code}`) };
}

const serial = (date: string) => serialOfDate(date);
const day = fc.integer({ min: dayNumber("1955-01-01"), max: dayNumber("2049-12-31") }).map(dateOfDay);

describe("where a year is enough", () => {
  it.each([
    ["2013年", "2013"],
    [2013, "2013"],
    ["2013", "2013"],
    ["二〇一三年", "2013"],
    ["2013年5月", "2013-05"],
    ["2013-05", "2013-05"],
    ["2013-05-12", "2013-05-12"],
  ])("%s is kept as it is written, and nothing is said", (raw, value) => {
    expect(read(raw, "since").value).toBe(value);
    expect(read(raw, "since").said.filter((code) => !code.startsWith("information"))).toEqual([]);
  });

  it.each([
    [2013.5, "2013-05"],
    ["2013.5", "2013-05"],
    ["2013/05", "2013-05"],
    ["201305", "2013-05"],
    ["13年5月", "2013-05"],
    ["2013年度", "2013"],
    ["2013.5.12", "2013-05-12"],
  ])("%s is read as %s, and said to be", (raw, value) => {
    expect(read(raw, "since")).toEqual({ value, said: ["information date_rewritten"] });
  });

  it.each(["2013年上半年", "2013年底", "2013年一季度", "5月中旬", "待定", "成立较早"])(
    "%s is asked about",
    (raw) => {
      expect(read(raw, "since")).toEqual({ value: undefined, said: ["error date_part_unreadable"] });
    },
  );

  it("takes a number of four digits for a year, however the cell is formatted", () => {
    for (const year of [1949, 1950, 2013]) {
      expect(read(year, "since", { format: "yyyy-mm-dd" })).toEqual({ value: String(year), said: [] });
    }
  });

  it("asks about what may be two dates", () => {
    for (const raw of [2013.1, "200305"]) {
      expect(read(raw, "since")).toEqual({ value: undefined, said: ["error date_two_ways"] });
    }
  });
});

describe("where a month is enough", () => {
  it("keeps a month, and has a person agree to the first month of a year", () => {
    expect(read("2013年5月", "named")).toEqual({ value: "2013-05", said: [] });
    expect(read("2013年", "named")).toEqual({ value: "2013-01", said: ["warning date_first_day"] });
    expect(read("2013年上半年", "named")).toEqual({ value: undefined, said: ["error date_part_unreadable"] });
  });
});

describe("where a day is needed", () => {
  it("takes the first day, which a person agrees to, whatever other columns allow", () => {
    expect(read("2013年5月", "visited")).toEqual({ value: "2013-05-01", said: ["warning date_first_day"] });
    expect(read("2013年", "visited")).toEqual({ value: "2013-01-01", said: ["warning date_first_day"] });
    expect(read("2013年底", "visited").said).toEqual(["error date_month_only"]);
    // Excel has made a date of 2013年5月; that nobody typed a day shows in the format alone.
    const format = 'yyyy"年"m"月"';
    expect(read(serial("2013-05-01"), "visited", { format })).toEqual({
      value: "2013-05-01",
      said: ["warning date_first_day"],
    });
    expect(read(serial("2013-05-12"), "visited", { format })).toEqual({ value: "2013-05-12", said: [] });
  });
});

describe("days of Excel", () => {
  it("are days, but for the first that is shown without its day", () => {
    for (const format of ["yyyy-mm-dd", "m/d/yy", 'yyyy"年"m"月"d"日"', "yyyy/m/d h:mm", undefined]) {
      expect(read(serial("2013-05-01"), "since", format === undefined ? {} : { format })).toEqual({
        value: "2013-05-01",
        said: [],
      });
    }
    for (const format of ['yyyy"年"m"月";@', "mmm-yy", "[$-804]yyyy年m月", "yyyy\\-mm"]) {
      expect(read(serial("2013-05-01"), "since", { format })).toEqual({ value: "2013-05", said: [] });
      expect(read(serial("2013-05-12"), "since", { format }).value).toBe("2013-05-12");
    }
    expect(read(serial("2013-01-01"), "since", { format: 'yyyy"年"' })).toEqual({ value: "2013", said: [] });
    expect(read(serial("2013-01-01"), "named", { format: "yyyy" }).said).toEqual(["warning date_first_day"]);
  });

  it("show a time or a day by their format", () => {
    expect(["h:mm", "0.00", "General", "m/d", undefined].map(shownPrecision)).toEqual(Array(5).fill("day"));
  });
});

describe("any date", () => {
  it("is read as far as it is written, however that is", () => {
    const ways: ((date: string) => RawValue)[] = [
      (date) => date,
      dateName,
      (date) => date.replaceAll("-", "/"),
      (date) => (date.length === 10 ? serial(date) : dateName(date)),
    ];
    fc.assert(
      fc.property(day, fc.constantFrom("day", "month", "year"), fc.constantFrom(...ways), (of, as, way) => {
        const date = coarsened(of, as);
        expect(read(way(date) ?? "", "since").value).toBe(date);
      }),
      tries(100),
    );
  });
});
