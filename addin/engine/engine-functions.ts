import { type Catalogue, createCatalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import { gettingReady } from "../../shared/sheet/get-ready.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { leavingCorrections } from "../../shared/submission/leaving-corrections.ts";
import { payloadOf } from "../../shared/submission/payload.ts";
import {
  type FormulaBook,
  followFormulas,
  formulaBook,
} from "../../shared/workbook/patch/follow-formulas.ts";
import { readArchive } from "../../shared/workbook/read/archive.ts";
import { type OpenPlatform, openWorkbook } from "../../shared/workbook/read/open-workbook.ts";
import { type OnRead, readWorkbook, readWorkbookBy } from "../../shared/workbook/read/read-workbook.ts";
import { createAssessor } from "./assessor.ts";
import { assignmentView } from "./assignment-view.ts";
import { decodeAs } from "./decode-as.ts";
import type { EngineFunctions, FormEntry } from "./engine.ts";
import { convertedFile, markedFile, patchedFile, problemRows, sentFile } from "./file-copies.ts";
import { canInflate, inflateStream } from "./inflate-stream.ts";
import { createIntakeReader, type IntakeReader } from "./intake.ts";
import { follow, reviewSheet } from "./review-sheet.ts";
import { compareShown, showChanges } from "./shown-changes.ts";

/** Sheets that are kept as they were handed over last: those that somebody works at. */
const HELD = 3;

/** `onRead` hears of .xlsx how far it is; other formats are read in one go. */
const platformFor = (onRead?: OnRead): OpenPlatform => ({
  readXlsx: (bytes, limits) =>
    canInflate ? readWorkbookBy(inflateStream, bytes, limits, onRead) : readWorkbook(bytes, limits),
  decodeAs,
});
const platform = platformFor();

/**
 * What the engine does by the forms of the catalogue that it was handed last.
 * @param inSteps goes through the steps of what can be done before a sheet comes, whenever nothing else is asked; without
 * it the first sheet waits for that
 */
export function createEngineFunctions(inSteps?: (steps: Iterator<void>) => void): EngineFunctions {
  let ready: Generator<void> | undefined;
  let held: { readonly catalogue: Catalogue; readonly assess: EngineFunctions["assess"] } | undefined;
  /** The file whose cells are being changed. */
  let followedFile: { readonly file: string; readonly book: FormulaBook } | undefined;
  let intake: IntakeReader | undefined;
  const sheets = new Map<string, Grid>();
  const hold = (grid: Grid): void => {
    sheets.delete(grid.name);
    sheets.set(grid.name, grid);
    const [oldest] = sheets.keys();
    if (sheets.size > HELD && oldest !== undefined) sheets.delete(oldest);
  };
  const known = () => {
    if (held === undefined) throw new Error("the engine was asked before it was handed a catalogue");
    return held;
  };
  return {
    takeCatalogue: (content) => {
      const catalogue = createCatalogue(content);
      held = { catalogue, assess: createAssessor(catalogue) };
      intake = undefined;
      // Of a catalogue that another one replaced nothing more is done.
      ready?.return(undefined);
      ready = gettingReady(catalogue.newest);
      inSteps?.(ready);
    },
    openWorkbook: (bytes, sheetName, onRead) =>
      openWorkbook(platformFor(onRead), bytes, sheetName === undefined ? {} : { sheetName }),
    patch: (request) => patchedFile(platform, request),
    mark: (request) => markedFile(platform, request),
    problemRows,
    followFormulas: async ({ file, bytes, changes, convert }) => {
      if (bytes !== null) {
        const xlsx = convert === undefined ? bytes : await convertedFile(platform, bytes, convert);
        followedFile = { file, book: formulaBook(xlsx) };
      }
      return followedFile?.file === file ? followFormulas(followedFile.book, changes) : null;
    },
    assess: (request) => {
      hold(request.grid);
      return known().assess(request);
    },
    intake: async ({ key, context, bytes, path, unit, mayUnpack }) => {
      if (context !== null) intake = createIntakeReader(known().catalogue, context);
      const reader = intake;
      if (reader?.key !== key) return null;
      const archive = mayUnpack ? readArchive(decodeAs, bytes) : undefined;
      if (archive !== undefined && archive.kind !== "other") return archive;
      const opened = await openWorkbook(platform, bytes, { sheetName: fileName(path) });
      if (!opened.ok) return { kind: "unreadable", code: opened.code, detail: opened.detail };
      return { kind: "workbook", sheets: opened.sheets.map((grid) => reader.read(grid, path, unit)) };
    },
    assignment: ({ sheet, ...request }) => {
      const grid = request.grid ?? sheets.get(sheet);
      if (grid === undefined) return null;
      hold(grid);
      return assignmentView(known().catalogue, { ...request, grid });
    },
    payload: ({ form, body }) => {
      const found = known().catalogue.findForm(form, body.formVersion);
      const { corrections } = body;
      return payloadOf(
        found,
        found === undefined || corrections === undefined
          ? body
          : { ...body, corrections: leavingCorrections(found, corrections) },
      );
    },
    compare: (request) => compareShown(known().catalogue, request),
    showChanges: (request) => showChanges(known().catalogue, request),
    sentWorkbook: (request) => sentFile(known().catalogue, request),
    reviewSheet: (request) => reviewSheet(known().catalogue, request),
    follow: (request) => follow(known().catalogue, request),
    listForms: () => {
      const { newest, offered } = known().catalogue;
      return newest.map((form) => formEntry(form, offered.includes(form)));
    },
  };
}

/** 甲区/2026年10月.csv → 2026年10月 */
function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

function formEntry({ id, title, printed = [] }: Form, offered: boolean): FormEntry {
  const tables = printed.map((table) => ({ id: table.id, title: table.title.zh }));
  return { id, title: title.zh, offered, tables };
}
