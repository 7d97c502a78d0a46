import { afterEach, describe, expect, it, vi } from "vitest";
import { settlePeriod } from "../../../addin/engine/assess.ts";
import {
  createEngine,
  type Engine,
  type EngineAnswer,
  type EngineCall,
  EngineStopped,
  ReadingTooLong,
} from "../../../addin/engine/engine.ts";
import { createEngineFunctions } from "../../../addin/engine/engine-functions.ts";
import { rowsInPieces, withoutRows } from "../../../addin/engine/rows-in-pieces.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { womenLoans } from "../../../shared/forms/women-loans/form.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { assess } from "../../support/engine.ts";
import { longWorkbook } from "../../support/hostile-workbooks.ts";
import { addressBook, loanLedger, loanTask } from "../../support/pane-sheets.ts";
import { district, districtUnits } from "../../support/register.ts";
import { workbookBytes } from "../../support/workbooks.ts";

/** The platform's Worker, as far as the engine uses it: messages out, answers in, termination. */
function platformWorker(answer: (call: EngineCall) => Promise<unknown>) {
  const target = new EventTarget();
  const worker = Object.assign(target, {
    terminated: false,
    terminate: () => {
      worker.terminated = true;
    },
    postMessage: async (call: EngineCall) => {
      const data = await answer(structuredClone(call));
      if (!worker.terminated) target.dispatchEvent(new MessageEvent("message", { data }));
    },
  });
  return worker;
}

/** The worker's side, as engine-worker.ts has it. */
function running(): (call: EngineCall) => Promise<unknown> {
  const functions = createEngineFunctions();
  return async ({ id, name, parameters }) => {
    try {
      const work = functions[name] as (...parameters: readonly unknown[]) => unknown;
      return structuredClone({ id, ok: true, value: await work(...parameters) });
    } catch (error) {
      return { id, ok: false, message: String(error) };
    }
  };
}

function startEngine(): Engine {
  const engine = createEngine(() => platformWorker(running()) as unknown as Worker);
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
      return platformWorker((call) => {
        names.push(call.name);
        return answer(call);
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
