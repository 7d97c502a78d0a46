/**
 * A form that stands only in tests and has two versions for good, so that every road is walked under both. Version 2
 * knows one kind of event more, asks for volunteers and no longer for households, and calls `persons` by another name.
 */
import { type Catalogue, type CatalogueContent, createCatalogue } from "../../shared/form/catalogue.ts";
import { code, count, date, text } from "../../shared/form/columns.ts";
import { defineForm } from "../../shared/form/define-form.ts";
import { usualHistory } from "../../shared/form/usual-history.ts";
import { codeList } from "../../shared/forms/code-list.ts";
import { standardContent } from "../../shared/forms/index.ts";
import { ofForm } from "../../shared/forms/indicators/shapes.ts";

const kinds = [
  ["lecture", "讲座", "Lecture", "讲课"],
  ["visit", "走访", "Visit", "入户"],
] as const;

/** What both versions ask for alike; made anew for each, so that neither shares a list with the other. */
const asked = {
  eventDate: () => date("活动日期", "Held on", { requirement: "required" }),
  name: () => text("活动名称", "Name", { leaves: "活动名称，汇总后核对用，不含个人信息" }),
  persons: (header: string) =>
    count(header, "Persons", "人", {
      requirement: "required",
      feeds: [{ indicator: "test_persons", breakdown: ["kind"] }],
    }),
  remark: () => text("备注", "Remark"),
};

const about = {
  id: "test_events",
  number: "妇联测1表",
  title: { zh: "测试事项台账", en: "Test events" },
  grains: ["detail", "sum"],
  identity: ["name"],
  eventDate: "event_date",
  accumulation: "period",
} as const;

export const testEvents1 = defineForm({
  ...about,
  version: 1,
  columns: {
    event_date: asked.eventDate(),
    name: asked.name(),
    kind: code("活动类型", "Kind", codeList(...kinds), { requirement: "required" }),
    persons: asked.persons("参加人数"),
    households: count("受访户数", "Households", "户", { feeds: [{ indicator: "test_households" }] }),
    remark: asked.remark(),
  },
  relations: [
    {
      id: "T1",
      expression: "受访户数 <= 参加人数",
      severity: "error",
      message: { zh: "受访户数不能多于参加人数", en: "More households than persons" },
    },
  ],
  history: usualHistory(99),
  summary: [{ indicator: "test_persons", by: ["kind"] }, { indicator: "test_households" }],
});

export const testEvents2 = defineForm({
  ...about,
  version: 2,
  columns: {
    event_date: asked.eventDate(),
    name: asked.name(),
    kind: code("活动类型", "Kind", codeList(...kinds, ["hotline", "热线", "Hotline"]), {
      requirement: "required",
    }),
    volunteers: count("志愿者人数", "Volunteers", "人", { feeds: [{ indicator: "test_volunteers" }] }),
    persons: asked.persons("参与人数"),
    remark: asked.remark(),
  },
  relations: [
    {
      id: "T2",
      expression: "志愿者人数 <= 参与人数",
      severity: "warning",
      message: { zh: "志愿者一般不多于参与的人，请核实", en: "More volunteers than persons" },
    },
  ],
  history: usualHistory(99),
  summary: [{ indicator: "test_persons", by: ["kind"] }, { indicator: "test_volunteers" }],
});

/** The standard content and the form in both versions. */
export const twoVersionsContent: CatalogueContent = {
  ...standardContent,
  forms: [...standardContent.forms, testEvents1, testEvents2],
  indicators: [
    ...standardContent.indicators,
    ...ofForm("test_events", [
      ["test_persons", "测试活动参加人数", "Persons at test events", "人"],
      ["test_households", "测试活动受访户数", "Households at test events", "户"],
      ["test_volunteers", "测试活动志愿者人数", "Volunteers at test events", "人"],
    ]),
  ],
};

export const twoVersionsCatalogue: Catalogue = createCatalogue(twoVersionsContent);
