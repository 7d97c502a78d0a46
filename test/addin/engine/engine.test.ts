import { afterEach, describe, expect, it, vi } from "vitest";
import { settlePeriod } from "../../../addin/engine/assess.ts";
import type { AssessmentRequest } from "../../../addin/engine/assessment.ts";
import {
  createEngine,
  type Engine,
  type EngineAnswer,
  type EngineCall,
  EngineStopped,
  ReadingTooLong,
} from "../../../addin/engine/engine.ts";
import { rowsInPieces, withoutRows } from "../../../addin/engine/rows-in-pieces.ts";
import { type EnginePort, serveEngine } from "../../../addin/engine/serve-engine.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { womenLoans } from "../../../shared/forms/women-loans/form.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { assess } from "../../support/engine.ts";
import { longWorkbook } from "../../support/hostile-workbooks.ts";
import { addressBook, loanLedger, loanTask } from "../../support/pane-sheets.ts";
import { district, districtUnits } from "../../support/register.ts";
import { workbookBytes } from "../../support/workbooks.ts";

type Tell = (answer: EngineAnswer) => void;

/** The platform's Worker, as far as the engine uses it: messages out, answers in, termination. */
function platformWorker(answer: (call: EngineCall, tell: Tell) => Promise<unknown>) {
  const target = new EventTarget();
  const tell = (data: unknown): void => {
    if (!worker.terminated) target.dispatchEvent(new MessageEvent("message", { data }));
  };
  const worker = Object.assign(target, {
    terminated: false,
    terminate: () => {
      worker.terminated = true;
    },
    postMessage: async (call: EngineCall) => {
      const message = structuredClone(call);
      // No worker answers before its caller has gone on.
      await Promise.resolve();
      tell(await answer(message, tell));
    },
  });
  return worker;
}

/** The worker's side; `seen` hears what was asked. */
function running(seen: (call: EngineCall) => void = () => undefined) {
  const hearers = new Map<number, Tell>();
  let hear: (event: MessageEvent<EngineCall>) => void = () => undefined;
  const port: EnginePort = {
    postMessage: (answer) => hearers.get(answer.id)?.(structuredClone(answer)),
    addEventListener: (_, given) => {
      hear = given;
    },
  };
  serveEngine(port, "zh");
  return (call: EngineCall, tell: Tell): Promise<unknown> =>
    new Promise((resolve) => {
      seen(call);
      hearers.set(call.id, (answer) => ("ok" in answer ? resolve(answer) : tell(answer)));
      hear(new MessageEvent("message", { data: call }));
    });
}

function startEngine(seen?: (call: EngineCall) => void): Engine {
  const engine = createEngine(() => platformWorker(running(seen)) as unknown as Worker);
  engine.takeCatalogue(standardContent);
  return engine;
}

describe("the engine behind the page", () => {
  it("opens, checks and compares; everything survives the way through messages", async () => {
    const engine = startEngine();
    const { values, name } = loanLedger();
    const opened = await engine.openWorkbook(await workbookBytes([{ name, rows: values }]));
    if (!opened.ok) throw new Error(opened.code);
    const [grid] = opened.sheets;
    if (grid === undefined) throw new Error("no sheet");
    const [assessment] = await engine.assess({
      grid,
      units: districtUnits,
      reporter: district,
      tasks: [loanTask],
      confirmed: {},
    });
    if (assessment?.kind !== "recognised") throw new Error("not recognised");
    expect(assessment.rows).toBe(3);
    const { id: form, version: formVersion } = assessment.form;
    const changes = await engine.compare({ form, formVersion, before: [], after: assessment.records });
    expect(changes).toHaveLength(3);
    expect((await engine.listForms()).map(({ id }) => id)).toContain("women_loans");
  });

  it("puts a long workbook together again of the pieces in which its rows come", async () => {
    const bytes = await longWorkbook();
    const heard: EngineAnswer[] = [];
    const target = new EventTarget();
    const postMessage = async ({ id, parameters: [file] }: EngineCall) => {
      await Promise.resolve();
      const workbook = readWorkbook(file as Uint8Array);
      const rows = [...rowsInPieces(workbook)].map((piece) => ({ id, rows: piece }));
      heard.push(...rows, { id, ok: true, value: withoutRows(workbook), isRest: true });
      for (const data of heard) target.dispatchEvent(new MessageEvent("message", { data }));
    };
    const engine = createEngine(() => Object.assign(target, { postMessage }) as unknown as Worker);
    expect(await engine.openWorkbook(bytes)).toEqual(readWorkbook(bytes));
    expect(heard.length).toBeGreaterThan(3);
  });

  it("tells whoever asked how much of a workbook has been read, and nobody else", async () => {
    const target = new EventTarget();
    const postMessage = async ({ id }: EngineCall) => {
      await Promise.resolve();
      const answers: EngineAnswer[] = [
        { id, share: 0.4 },
        { id: id + 1, share: 0.5 },
        { id, share: 1 },
        { id, ok: true, value: { ok: true, sheets: [] } },
        { id, share: 0.7 },
      ];
      for (const data of answers) target.dispatchEvent(new MessageEvent("message", { data }));
    };
    const engine = createEngine(() => Object.assign(target, { postMessage }) as unknown as Worker);
    const shares: number[] = [];
    await engine.openWorkbook(new Uint8Array(1), "十月", (share) => shares.push(share));
    expect(shares).toEqual([0.4, 1]);
  });

  it("hands no sheet back to whoever opened it, until another workbook was opened", async () => {
    const rows: number[] = [];
    const engine = startEngine(({ name, parameters: [request] }) => {
      if (name === "assess") rows.push((request as AssessmentRequest).grid.values.length);
    });
    const { values, name } = loanLedger();
    const bytes = await workbookBytes([
      { name: "封面", rows: [["妇女工作统计报表"]] },
      { name, rows: values },
    ]);
    const who = { units: districtUnits, reporter: district, tasks: [loanTask], confirmed: {} };
    const opened = await engine.openWorkbook(bytes);
    const grid = opened.ok ? opened.sheets[1] : undefined;
    if (grid === undefined) throw new Error("no sheet");
    const first = await engine.assess({ ...who, grid });
    expect(first).toEqual(assess({ ...who, grid }));
    // A cell was changed here: it is another sheet.
    await engine.assess({ ...who, grid: { ...grid, values: [...grid.values] } });
    await engine.openWorkbook(new Uint8Array(8));
    expect(await engine.assess({ ...who, grid })).toEqual(first);
    await engine.openWorkbook(bytes);
    expect(await engine.assess({ ...who, grid })).toEqual(first);
    engine.stop();
    expect(await engine.assess({ ...who, grid })).toEqual(first);
    expect(rows).toEqual([0, ...Array.from({ length: 4 }, () => grid.values.length)]);
  });

  it("makes the records of a long table whole again", async () => {
    const { values, name } = loanLedger();
    const row = values.at(-1) ?? [];
    const long = [...values, ...Array.from({ length: 2_500 }, () => row)];
    const pieces: number[] = [];
    const answer = running();
    const engine = createEngine(
      () =>
        platformWorker((call, tell) =>
          answer(call, (told) => {
            if ("records" in told) pieces.push(told.records.records.length);
            tell(told);
          }),
        ) as unknown as Worker,
    );
    engine.takeCatalogue(standardContent);
    const who = { units: districtUnits, reporter: district, tasks: [loanTask], confirmed: {} };
    const opened = await engine.openWorkbook(await workbookBytes([{ name, rows: long }]));
    const grid = opened.ok ? opened.sheets[0] : undefined;
    if (grid === undefined) throw new Error("no sheet");
    expect(await engine.assess({ ...who, grid })).toEqual(assess({ ...who, grid }));
    expect(pieces).toEqual([1_000, 1_000, 503]);
  });

  it("passes faults on to whoever asked", async () => {
    const none = { form: "no_such_form", formVersion: 1, before: [], after: [] };
    await expect(startEngine().compare(none)).rejects.toThrow("no_such_form");
  });

  it("can be stopped, and starts afresh with the next call", async () => {
    const workers: { terminated: boolean }[] = [];
    let silent = true;
    const engine = createEngine(() => {
      const worker = platformWorker(silent ? () => new Promise(() => undefined) : running());
      workers.push(worker);
      return worker as unknown as Worker;
    });
    engine.takeCatalogue(standardContent);
    const waiting = engine.listForms();
    engine.stop();
    await expect(waiting).rejects.toBeInstanceOf(EngineStopped);
    silent = false;
    expect(await engine.listForms()).not.toHaveLength(0);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it("hands the catalogue to each worker once, and a new one at once", async () => {
    const heard: EngineCall["name"][][] = [];
    const engine = createEngine(() => {
      const names: EngineCall["name"][] = [];
      heard.push(names);
      const answer = running();
      return platformWorker((call, tell) => {
        names.push(call.name);
        return answer(call, tell);
      }) as unknown as Worker;
    });
    engine.takeCatalogue({ ...standardContent, forms: [] });
    engine.takeCatalogue(standardContent);
    expect(await engine.listForms()).toHaveLength(standardCatalogue.newest.length);
    await engine.listForms();
    engine.takeCatalogue({ ...standardContent, forms: [womenLoans] });
    const tables = (womenLoans.printed ?? []).map(({ id, title }) => ({ id, title: title.zh }));
    expect(await engine.listForms()).toEqual([
      { id: "women_loans", title: womenLoans.title.zh, offered: true, tables },
    ]);
    engine.stop();
    expect(await engine.listForms()).toHaveLength(1);
    expect(heard).toEqual([
      ["takeCatalogue", "listForms", "listForms", "takeCatalogue", "listForms"],
      ["takeCatalogue", "listForms"],
    ]);
  });

  it("says so when it is asked before it has a catalogue", async () => {
    const engine = createEngine(() => platformWorker(running()) as unknown as Worker);
    await expect(engine.listForms()).rejects.toThrow("handed a catalogue");
  });

  it("fails every waiting call when the worker breaks down", async () => {
    const worker = platformWorker(() => new Promise(() => undefined));
    const engine = createEngine(() => worker as unknown as Worker);
    const waiting = engine.listForms();
    worker.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
    await expect(waiting).rejects.toThrow("out of memory");
  });
});

describe("a file that takes too long", () => {
  afterEach(() => void vi.useRealTimers());

  it("is given up, and the next one is read", async () => {
    vi.useFakeTimers();
    const workers: { terminated: boolean }[] = [];
    let silent = true;
    const engine = createEngine(() => {
      const worker = platformWorker(silent ? () => new Promise(() => undefined) : running());
      workers.push(worker);
      return worker as unknown as Worker;
    });
    const waiting = expect(engine.openWorkbook(new Uint8Array(8))).rejects.toBeInstanceOf(ReadingTooLong);
    await vi.advanceTimersByTimeAsync(119_000);
    expect(workers[0]?.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    await waiting;
    silent = false;
    const text = new TextEncoder().encode("单位,人数\n示例镇,3\n");
    expect(await engine.openWorkbook(text, "十月")).toMatchObject({ sheets: [{ name: "十月" }] });
    await vi.advanceTimersByTimeAsync(200_000);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });
});

describe("an assessment", () => {
  const request = { units: districtUnits, reporter: district, tasks: [loanTask], confirmed: {} };

  it("names the forms that came closest to a sheet it does not recognise", () => {
    expect(assess({ ...request, grid: addressBook() })).toMatchObject([
      { kind: "unrecognised", empty: false },
    ]);
    expect(assess({ ...request, grid: { ...addressBook(), values: [[null, ""]] } })).toMatchObject([
      { kind: "unrecognised", empty: true },
    ]);
  });

  it("settles the period by what is owed before what the sheet says", () => {
    const tasks = [loanTask, { ...loanTask, period: "2020" }];
    expect(settlePeriod("women_loans", "2020", tasks)).toBe("2020");
    expect(settlePeriod("women_loans", "2018", [loanTask])).toBe("2019");
    expect(settlePeriod("women_loans", null, tasks)).toBeNull();
    expect(settlePeriod("women_loans", "2018", tasks)).toBe("2018");
    expect(settlePeriod("women_loans", "2018", [])).toBe("2018");
  });
});
