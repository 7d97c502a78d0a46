import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../../addin/api/failure.ts";
import { createAssignments } from "../../../../addin/features/check/assignments.ts";
import { createConfirmedNames } from "../../../../addin/features/check/confirmed-names.ts";
import { openPlaces } from "../../../../addin/features/check/findings.ts";
import {
  MOST_AT_REST,
  PATIENCE,
  REST,
  startServerChecks,
} from "../../../../addin/features/check/server-check.ts";
import { openWorkbench, type SheetState } from "../../../../addin/features/check/workbench.ts";
import { owedReports } from "../../../../addin/features/owed/owed-reports.ts";
import { readiness } from "../../../../addin/features/submit/readiness.ts";
import { submissionBody } from "../../../../addin/features/submit/submission.ts";
import { createFileHost, createPageSettings } from "../../../../addin/host/file-host.ts";
import { languageIs } from "../../../../addin/messages/language.ts";
import { memoryStorage } from "../../../../addin/ui/storage.ts";
import type { DryRun } from "../../../../shared/api/dry-run.ts";
import type { DryRunBody } from "../../../../shared/api/dry-run-body.ts";
import type { Finding } from "../../../../shared/finding/finding.ts";
import { assess } from "../../../support/engine.ts";
import { newestVersion } from "../../../support/newest-version.ts";
import { collectionOf, loanLedger, loanTask } from "../../../support/pane-sheets.ts";
import { district, districtUnits } from "../../../support/register.ts";

const fallen: Finding = {
  id: "H4.1|amount|history|warning",
  rule: "H4.1",
  class: "INTER_PERIOD",
  severity: "warning",
  sheet: "妇女创业小额贷款台账",
  cells: ["E4"],
  rows: [4],
  column: "amount",
  code: "history",
  params: { text: "上期为685万元", textEn: "was 685" },
  message: "E4 “贷款金额”上期（2018年）为685万元，本期5万元，少了99%，请核实",
  local: false,
};
const offline: Outcome<DryRun> = { ok: false, failure: { kind: "network" } };
const unread = { bytes: new Uint8Array(), converted: false };
function answering(findings: readonly Finding[]): Outcome<DryRun> {
  return { ok: true, value: { findings: [...findings] as DryRun["findings"] } };
}

/** A workbook, a server that answers when told to, and time that passes when told to. */
async function open(owed = true, grid = loanLedger(), atRest = true) {
  const host = createFileHost("台账.xlsx", [grid], createPageSettings(), unread);
  const workbench = await openWorkbench({
    host,
    engine: { assess: async (request) => assess(request) },
    context: () => ({ units: districtUnits, reporter: district, tasks: [loanTask] }),
    assignments: createAssignments(memoryStorage()),
    confirmedNames: createConfirmedNames(memoryStorage()),
    onFault: (fault) => {
      throw fault;
    },
  });
  const asked: DryRunBody[] = [];
  const answers: ((outcome: Outcome<DryRun>) => void)[] = [];
  let clock = 0;
  let forbidden = 0;
  let timers: { readonly at: number; readonly call: () => void }[] = [];
  const checks = startServerChecks({
    workbench,
    tryRows: (_form, rows) => {
      asked.push(rows);
      return new Promise((resolve) => answers.push(resolve));
    },
    atRest,
    onForbidden: () => {
      forbidden += 1;
    },
    collectionOf: () => (owed ? "women_loans-2019" : undefined),
    later: (milliseconds, call) => {
      const timer = { at: clock + milliseconds, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    onFault: (fault) => {
      throw fault;
    },
  });
  const settle = async (): Promise<void> => {
    await workbench.settled();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  await settle();
  return {
    workbench,
    checks,
    asked,
    forbidden: () => forbidden,
    table: (): SheetState => {
      const [sheet] = workbench.state.get().sheets;
      if (sheet === undefined) throw new Error("no sheet");
      return sheet;
    },
    pass: async (milliseconds: number): Promise<void> => {
      clock += milliseconds;
      const due = timers.filter(({ at }) => at <= clock);
      timers = timers.filter(({ at }) => at > clock);
      for (const { call } of due) call();
      await settle();
    },
    answer: async (outcome: Outcome<DryRun>): Promise<void> => {
      answers.shift()?.(outcome);
      await settle();
    },
    type: async (cell: string, text: string): Promise<void> => {
      await workbench.write([{ sheet: "贷款台账", cell, text }]);
      await settle();
    },
  };
}

type Opened = Awaited<ReturnType<typeof open>>;

function rules({ table }: Opened): readonly string[] {
  const { assessment } = table();
  return assessment?.findings.map(({ rule }) => rule) ?? [];
}

describe("the server's look at a table before it is sent", () => {
  it("waits until nothing has changed for a moment, and asks once for each content", async () => {
    const opened = await open();
    expect(opened.asked).toEqual([]);
    await opened.pass(REST - 1);
    await opened.type("E4", "6");
    await opened.pass(REST - 1);
    expect(opened.asked).toEqual([]);
    await opened.pass(1);
    expect(opened.asked).toHaveLength(1);
    expect(opened.asked[0]).toMatchObject({
      collection: "women_loans-2019",
      formVersion: newestVersion("women_loans"),
      occasion: "opened",
    });
    expect(opened.asked[0]?.records).toHaveLength(3);
    await opened.answer(answering([]));
    opened.workbench.checkAgain();
    await opened.pass(10 * REST);
    expect(opened.asked).toHaveLength(1);
    expect(opened.table().server?.status).toBe("done");
  });

  it("asks nothing about a table that the unit cannot report now, or that was set aside", async () => {
    const notOwed = await open(false);
    await notOwed.pass(10 * REST);
    expect(notOwed.asked).toEqual([]);
    const aside = await open();
    aside.workbench.setIgnored(aside.table().id, true);
    await aside.pass(10 * REST);
    expect(aside.asked).toEqual([]);
  });

  it("shows what it found like any finding, to be explained and sent along", async () => {
    const opened = await open();
    const own = rules(opened);
    await opened.pass(REST);
    await opened.answer(answering([fallen]));
    expect(rules(opened)).toEqual([...own, "H4.1"]);

    const { id, assessment } = opened.table();
    const [shown] = assessment?.findings.filter(({ rule }) => rule === "H4.1") ?? [];
    expect(shown).toMatchObject({ sheet: "贷款台账", cells: ["E4"], message: fallen.message });
    const open1 = openPlaces(assessment?.findings ?? [], opened.table().explanations).unexplained;
    opened.workbench.explain(id, fallen, { reason: "real_situation", note: "一笔" });
    expect(openPlaces(assessment?.findings ?? [], opened.table().explanations).unexplained).toBe(open1 - 1);

    const [report] = owedReports([collectionOf("missing")], district.code, "2020-01-07");
    if (report === undefined || assessment?.kind !== "recognised") throw new Error("not owed");
    const body = submissionBody(assessment, report, opened.table().explanations);
    expect(body.explanations).toEqual([
      { rule: "H4.1", column: "amount", rows: [4], reason: "real_situation", note: "一笔" },
    ]);
  });

  it("sends what the server made of 本年累计, and never of figures that are there no more", async () => {
    const opened = await open();
    const own = opened.table().own;
    if (own?.kind !== "recognised") throw new Error("not recognised");
    const [first, ...rest] = own.records;
    if (first === undefined) throw new Error("no record");
    const made = {
      ...first,
      values: { ...first.values, subsidy: 120, "subsidy@ytd": 500 },
      derived: ["subsidy"],
    };
    const totals = { ...own.totals, rows: 33 };
    const completed: DryRun["completed"] = { records: [made, ...rest], totals };
    const shown = () => {
      const { assessment } = opened.table();
      if (assessment?.kind !== "recognised") throw new Error("not recognised");
      return [assessment.totals.rows, assessment.records[0]?.derived];
    };
    await opened.pass(REST);
    await opened.answer({ ok: true, value: { findings: [], completed } });
    expect(shown()).toEqual([33, ["subsidy"]]);
    const [report] = owedReports([collectionOf("missing")], district.code, "2020-01-07");
    const { assessment } = opened.table();
    if (report === undefined || assessment?.kind !== "recognised") throw new Error("not owed");
    expect(submissionBody(assessment, report, []).records[0]).toEqual(made);

    await opened.type("E4", "6");
    expect(shown()).toEqual([own.totals.rows, undefined]);
    await opened.pass(REST);
    await opened.answer(answering([]));
    expect(shown()).toEqual([own.totals.rows, undefined]);
  });

  it("says it in the language of the pane, and nothing of a cell that the pane has refused", async () => {
    const opened = await open();
    languageIs("en");
    try {
      await opened.pass(REST);
      const [mine] = opened.table().assessment?.findings.filter(({ severity }) => severity === "error") ?? [];
      if (mine === undefined) throw new Error("no error");
      const doubt = { ...fallen, id: "doubt", rows: mine.rows, cells: mine.cells, column: mine.column ?? "" };
      await opened.answer(answering([fallen, doubt]));
      const said = opened.table().assessment?.findings ?? [];
      expect(said.find(({ id }) => id === fallen.id)?.message).toBe("was 685");
      expect(said.map(({ id }) => id)).not.toContain("doubt");
    } finally {
      languageIs("zh");
    }
  });

  it("says nothing twice that the pane has found itself", async () => {
    const opened = await open();
    const [mine] = opened.table().assessment?.findings ?? [];
    if (mine === undefined) throw new Error("no finding");
    const own = rules(opened);
    await opened.pass(REST);
    await opened.answer(answering([{ ...mine, message: "另一种说法" }, fallen]));
    expect(rules(opened)).toEqual([...own, "H4.1"]);
    expect(opened.table().assessment?.findings.map(({ message }) => message)).not.toContain("另一种说法");
  });

  it("keeps a finding while the figure is edited, until the server has looked again", async () => {
    const opened = await open();
    await opened.pass(REST);
    await opened.answer(answering([fallen]));
    await opened.type("E5", "600");
    expect(rules(opened)).toContain("H4.1");
    await opened.pass(REST);
    expect(opened.table().server?.status).toBe("asking");
    await opened.answer(answering([]));
    expect(rules(opened)).not.toContain("H4.1");
  });

  it("takes no answer about a content that has changed meanwhile", async () => {
    const opened = await open();
    await opened.pass(REST);
    await opened.type("E5", "600");
    await opened.pass(REST);
    expect(opened.asked).toHaveLength(2);
    await opened.answer(answering([fallen]));
    expect(rules(opened)).not.toContain("H4.1");
    await opened.answer(answering([]));
    expect(opened.table().server?.status).toBe("done");
  });

  it("asks at once before sending, and does not ask again what it knows", async () => {
    const opened = await open();
    const { id } = opened.table();
    const asking = opened.checks.now(id);
    expect(opened.asked).toHaveLength(1);
    const same = opened.checks.now(id);
    await opened.answer(answering([fallen]));
    await asking;
    await same;
    await opened.checks.now(id);
    await opened.pass(10 * REST);
    expect(opened.asked).toHaveLength(1);
    expect(rules(opened)).toContain("H4.1");
  });

  it("asks about a very large table only before it is sent", async () => {
    const ledger = loanLedger();
    const last = ledger.values.at(-1) ?? [];
    const grid = {
      ...ledger,
      values: [...ledger.values, ...Array.from({ length: MOST_AT_REST }, () => last)],
    };
    const opened = await open(true, grid);
    await opened.pass(10 * REST);
    expect(opened.asked).toEqual([]);
    const asking = opened.checks.now(opened.table().id);
    await opened.answer(answering([fallen]));
    await asking;
    expect(opened.asked[0]?.records).toHaveLength(MOST_AT_REST + 3);
    expect(rules(opened)).toContain("H4.1");
  });

  it("keeps nobody waiting when the server cannot be reached, and asks again when it can", async () => {
    const opened = await open();
    const { id } = opened.table();
    const asking = opened.checks.now(id);
    await opened.answer(offline);
    await asking;
    expect(opened.table().server).toMatchObject({ status: "unavailable", findings: [] });

    opened.checks.again();
    expect(opened.asked).toHaveLength(2);
    await opened.answer(answering([fallen]));
    expect(rules(opened)).toContain("H4.1");
  });

  it("loses patience with a server that does not answer", async () => {
    const opened = await open();
    const asking = opened.checks.now(opened.table().id);
    await opened.pass(PATIENCE);
    await asking;
    expect(opened.table().server?.status).toBe("unavailable");
    await opened.answer(answering([fallen]));
    expect(opened.table().server?.status).toBe("unavailable");
  });

  it("sends nothing before somebody wants to submit where that was not agreed to", async () => {
    const opened = await open(true, loanLedger(), false);
    await opened.pass(10 * REST);
    await opened.type("E4", "6");
    await opened.pass(10 * REST);
    expect(opened.asked).toEqual([]);
    const asking = opened.checks.now(opened.table().id);
    await opened.answer(offline);
    await asking;
    expect(opened.asked.map(({ occasion }) => occasion)).toEqual(["submitting"]);
    // The network has returned: she has not pressed again.
    opened.checks.again();
    await opened.type("E4", "7");
    await opened.pass(10 * REST);
    expect(opened.asked).toHaveLength(1);
  });

  it("learns from a refusal that the city has forbidden it meanwhile", async () => {
    const opened = await open();
    await opened.pass(REST);
    await opened.answer({
      ok: false,
      failure: {
        kind: "problem",
        problem: { type: "about:blank", title: "不允许", status: 409, code: "check_before_submit_off" },
      },
    });
    expect([opened.forbidden(), opened.table().server?.status]).toEqual([1, "unavailable"]);
    const other = await open();
    await other.pass(REST);
    await other.answer(offline);
    expect(other.forbidden()).toBe(0);
  });

  it("stops with the workbook", async () => {
    const opened = await open();
    opened.checks.stop();
    await opened.pass(10 * REST);
    await opened.type("E4", "6");
    await opened.pass(10 * REST);
    expect(opened.asked).toEqual([]);
  });
});

describe("a submission that the server refused", () => {
  it("leaves its findings on the table, beside those explained before", async () => {
    const opened = await open();
    const { id } = opened.table();
    const known = { ...fallen, id: "H4.2|persons|history|warning", rule: "H4.2", column: "persons" };
    await opened.pass(REST);
    await opened.answer(answering([known]));
    opened.workbench.refused(id, [fallen]);
    expect(rules(opened)).toEqual(expect.arrayContaining(["H4.1", "H4.2"]));
    const reports = owedReports([collectionOf("missing")], district.code, "2020-01-07");
    expect(readiness(opened.table(), [opened.table()], reports).ready).toBe(false);
    await opened.pass(10 * REST);
    expect(opened.asked).toHaveLength(1);
  });
});

it("hears of no name that nobody was asked about", async () => {
  const grid = loanLedger();
  const values = grid.values.map((row, index) => [
    ...row,
    index === 1 ? "支行名称" : index === 2 ? "王秀英" : null,
  ]);
  const opened = await open(true, { ...grid, values });
  await opened.pass(REST);
  expect(opened.asked).toEqual([]);
  await opened.checks.now(opened.table().id);
  expect(opened.asked).toEqual([]);
  const finding = opened.table().assessment?.findings.find(({ code }) => code === "name_likely");
  if (finding === undefined) throw new Error("nothing is asked about");
  opened.workbench.sendNames(opened.table().id, [finding], true);
  await opened.pass(0);
  await opened.pass(REST);
  expect(opened.asked).toMatchObject([{ namesConfirmed: true }]);
});
