import { expect, test } from "vitest";
import { acrossVersions, versionNames } from "../../../shared/form/across-versions.ts";
import { code, count } from "../../../shared/form/columns.ts";
import { defineForm } from "../../../shared/form/define-form.ts";
import { columnOf } from "../../../shared/form/form.ts";
import { codeList } from "../../../shared/forms/code-list.ts";
import { testEvents1, testEvents2 } from "../../support/two-versions.ts";

test("a single version is itself", () => {
  expect(acrossVersions([testEvents1])).toBe(testEvents1);
});

test("two versions are the newest one, behind its own what only the older has", () => {
  const form = acrossVersions([testEvents1, testEvents2]);
  expect([form.version, form.relations]).toEqual([2, testEvents2.relations]);
  expect(form.columns.map(({ id, header }) => `${id} ${header.zh}`)).toEqual([
    "event_date 活动日期",
    "name 活动名称",
    "kind 活动类型",
    "volunteers 志愿者人数",
    "persons 参与人数",
    "remark 备注",
    "households 受访户数",
  ]);
  expect(form.summary.map(({ indicator }) => indicator)).toEqual([
    "test_persons",
    "test_volunteers",
    "test_households",
  ]);
  expect(columnOf(form, "kind").codes?.map(({ zh }) => zh)).toEqual(["讲座", "走访", "热线"]);
});

test("a column feeds whatever any version feeds with it, and a code that is gone yields its name", () => {
  const version = (version: number, indicator: string, ...kinds: readonly (readonly [string, string])[]) =>
    defineForm({
      id: "test_events",
      version,
      number: "",
      title: { zh: "某表", en: "" },
      grains: ["sum"],
      accumulation: "period",
      columns: {
        kind: code("类型", "", codeList(...kinds.map(([id, zh]) => [id, zh, id] as const)), {}),
        persons: count("人数", "", "人", { feeds: [{ indicator }] }),
      },
      summary: [{ indicator }],
    });
  const form = acrossVersions([
    version(1, "test_persons", ["talk", "讲座"], ["visit", "入户"]),
    version(2, "test_persons", ["lesson", "讲座"], ["visit", "走访"]),
    version(3, "test_volunteers", ["lecture", "讲座"], ["visit", "走访"]),
  ]);
  expect(columnOf(form, "persons").feeds).toEqual([
    { indicator: "test_volunteers" },
    { indicator: "test_persons" },
  ]);
  expect(columnOf(form, "kind").codes?.map((each) => `${each.code} ${each.zh}`)).toEqual([
    "lecture 讲座",
    "visit 走访",
    "lesson 讲座（第2版）",
    "talk 讲座（第1版）",
  ]);
  expect(form.summary).toEqual([{ indicator: "test_volunteers" }, { indicator: "test_persons" }]);
});

test("versions are named once each, in rising order", () => {
  expect(versionNames([2, 10, 1, 2])).toBe("第1版、第2版、第10版");
  expect(versionNames([200_012, 2, 200_001])).toBe("第2版、第2版（补1）、第2版（补12）");
});
