import { afterEach, describe, expect, it } from "vitest";
import { problems } from "../../../addin/messages/en/problems.ts";
import { counted } from "../../../addin/messages/en/words.ts";
import { en, speakEnglish } from "../../../addin/messages/en.ts";
import { failureText } from "../../../addin/messages/failure-text.ts";
import { firstText, firstTextIs } from "../../../addin/messages/first.ts";
import { amount, dateText, dayText } from "../../../addin/messages/format.ts";
import { text, textIs } from "../../../addin/messages/index.ts";
import { languageIs } from "../../../addin/messages/language.ts";
import { periodText } from "../../../addin/messages/period-text.ts";
import { reportTitle } from "../../../addin/messages/report-title.ts";
import { zh } from "../../../addin/messages/zh.ts";
import { zhFirst } from "../../../addin/messages/zh-first.ts";
import { problems as known } from "../../../shared/problem.ts";

type Text = (...parameters: readonly unknown[]) => unknown;

/** Every leaf below an object, by its path. */
function leaves(of: object, path = ""): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(of)) {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "object" && value !== null) {
      for (const [below, leaf] of leaves(value, here)) found.set(below, leaf);
    } else found.set(here, value);
  }
  return found;
}

const row = { kind: "row", name: "3" };

/** Arguments of texts whose words depend on more than a name or a number. */
const samples: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  "check.severityCount": [
    ["error", 1, 1],
    ["warning", 2, 7],
  ],
  "check.announce": [
    [0, 0, 0],
    [1, 2, 0],
    [0, 0, 3],
  ],
  "check.explained": [["other"]],
  "review.line": [[row], [{ kind: "cell", name: "E4", nth: 2 }]],
  "review.lineHere": [[row], [{ ...row, nth: 2 }]],
  "review.explanationRows": [[[row]]],
  "check.explainedPart": [["policy", [row, { kind: "column", name: "E", nth: 2 }]]],
  "tasks.due": [
    ["10 January", -1],
    ["10 January", 0],
    ["10 January", 3],
  ],
  "corrected.leftCell": [["B4", "merged"]],
  "merge.lostForms": [["The form is lost", ["“A”, version 1", "“B”, version 2"]]],
  "submit.changes": [[1, 2, 3]],
  "submit.changedRow": [
    [row, "added"],
    [row, "removed"],
    [row, "changed"],
  ],
  "units.counts": [
    [{ province: 0, city: 0, district: 0, township: 0, village: 0 }, []],
    [{ province: 0, city: 0, district: 0, township: 0, village: 0 }, [["system", 2]]],
    [{ province: 1, city: 1, district: 2, township: 3, village: 4 }, [["zone", 1]]],
  ],
  "units.summary": [
    [
      [
        ["added", 1],
        ["split", 2],
      ],
    ],
  ],
  "units.effect": [[{ words: "added", name: "X", detail: "", when: "" }]],
  "units.fault": [["B3", "level_unknown"]],
  "units.fromTo": [
    ["", "X"],
    ["X", ""],
  ],
  "units.ignored": [[["X", "Y"]]],
  "intake.copiesLeft": [[["X", "Y"]]],
  "intake.folded": [[["X", "Y"]]],
  "intake.workedAt": [[["X", "Y"]]],
  "intake.outcome.replaces": [[null], [3]],
  "intake.outcome.unit": [[null], ["X"]],
  "intake.outcome.unitLikely": [
    [null, "X"],
    ["X", "Y"],
  ],
  "excel.mergedInserted": [[["X", "Y"]]],
  "excel.mergedInsertedNoCharts": [[["X", "Y"]]],
  "excel.halfWritten": [[["E3", "E4"]]],
  "collections.levelChoice": [["district", 3]],
  "collections.owing": [
    [null, 1],
    ["township", 3],
  ],
  "collections.lockBody": [[0], [2]],
  "collections.meta.remind": [[0], [3]],
  "merge.newest": [[{ units: 1, reports: 1 }], [{ units: 3, reports: 5 }]],
  "merge.approved": [[{ units: 1, reports: 1 }], [{ units: 3, reports: 5 }]],
  "names.found": [[[]], [["X", "Y"]]],
  "review.was": [[""], ["3"]],
  "review.by": [
    ["X", "Y"],
    ["X", "X Y"],
  ],
  "designer.codesAdded": [["X", ["Y"]]],
  "designer.codesRemoved": [["X", ["Y", "Z"]]],
  "designer.orderChanged": [[[]], [["X"]]],
  "designer.namesChanged": [
    [["X"], []],
    [["X"], ["Y"]],
  ],
  "failure.problem": [["not_found", "没有找到"]],
};
/** Texts for which names take counts of one and more. */
const usual: readonly (readonly unknown[])[] = [
  [1, 1, 1, 1],
  [37, 12, 4, 2],
];

/** Words that the person must type, or look for, in Chinese: Excel's buttons, sheets and headers that we write. */
const quoted =
  /单位编码|单位名称|上级编码|级别|撤销日期|汇总|半边天统计|打开|妇联|系统单位|开发区|商会|两新组织|团体会员|省级|市级|区县级|镇街级|村居级|是(?= \(yes)|否(?= \(no)|、|中文/g;

function said(path: string, leaf: unknown): string[] {
  if (typeof leaf !== "function") return [String(leaf)];
  return (samples[path] ?? usual).map((parameters) => String((leaf as Text)(...parameters)));
}

describe("the English texts", () => {
  const chinese = leaves(zh);
  const english = leaves(en);

  it("are the same texts as the Chinese ones: none missing, none more", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it("hold no Chinese but what stands in sheets and in Excel, and no gaps", () => {
    const wrong = [...english]
      .flatMap(([path, leaf]) => said(path, leaf).map((words) => [path, words] as const))
      .filter(
        ([, words]) =>
          words.trim() === "" ||
          /undefined|NaN|\[object/.test(words) ||
          /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/.test(words.replace(quoted, "")),
      );
    expect(wrong).toEqual([]);
    expect(english.size).toBeGreaterThan(700);
  });

  it("say everything that the Chinese texts are told", () => {
    // A text that takes something and drops it would tell less: "J5 fix" without the cell.
    const dropped = [...english].filter(([path, leaf]) => {
      const other = chinese.get(path);
      return typeof leaf === "function" && typeof other === "function" && leaf.length < other.length;
    });
    expect(dropped.map(([path]) => path)).toEqual([]);
  });

  it("have an answer to every refusal of the server", () => {
    expect(Object.keys(problems)).toEqual(Object.keys(known));
  });

  it("count one and many", () => {
    expect([counted(1, "row"), counted("37", "row"), counted(0, "entry", "entries")]).toEqual([
      "1 row",
      "37 rows",
      "0 entries",
    ]);
  });
});

describe("a pane that speaks English", () => {
  afterEach(() => {
    languageIs("zh");
    firstTextIs(zhFirst);
    textIs(zh);
  });

  it("speaks Chinese until it is told", () => {
    expect([
      text.check.heading,
      firstText.signIn.heading,
      periodText("2026Q3"),
      dateText("2019-12-31"),
    ]).toEqual(["核对结果", "登录", "2026年第三季度", "2019年12月31日"]);
  });

  it("says texts, dates, periods and amounts in English", () => {
    speakEnglish();
    expect([text.check.heading, firstText.signIn.heading]).toEqual(["Findings", "Sign in"]);
    expect([dateText("2019-12-31"), dayText("2020-01-10T08:00:00+08:00")]).toEqual([
      "31 December 2019",
      "10 January",
    ]);
    expect(
      ["2026", "2026H1", "2026H2", "2026Q3", "2026-09", "2026April", "2026AprilS1", "2026AprilS2"].map(
        periodText,
      ),
    ).toEqual([
      "2026",
      "first half of 2026",
      "second half of 2026",
      "third quarter of 2026",
      "September 2026",
      "April 2026 to March 2027",
      "April to September 2026",
      "October 2026 to March 2027",
    ]);
    expect([amount("44662", "人", "over"), amount("685", "万元"), amount("30000", "", "approx")]).toEqual([
      "over 44,662 人",
      "685 万元",
      "about 30,000",
    ]);
    expect(reportTitle("妇女创业小额贷款台账", "2019Q1")).toBe(
      "妇女创业小额贷款台账 · first quarter of 2019",
    );
  });

  it("says a refusal in English, and one of a later version as the server said it", () => {
    speakEnglish();
    const problem = { type: "about:blank", status: 409, title: "本期报表已封存，不能再报送或审核" };
    const said = (code: string) => failureText({ kind: "problem", problem: { ...problem, code } });
    expect(said("collection_locked")).toBe("This period is locked; nothing can be submitted or reviewed");
    expect(said("of_tomorrow")).toBe(problem.title);
  });
});
