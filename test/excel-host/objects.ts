/** The objects of Excel's API that HalfSky uses, over the emulated workbook. Names are those on the wire. */
import { unzipSync } from "fflate";
import { z } from "zod";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { HostError } from "./host-error.ts";
import { rangeObject } from "./range-object.ts";
import { nullObject, type RemoteObject, type RemoteResult } from "./remote-object.ts";
import { findSheet, sheetFrom, type Workbook, type WorkbookEvent } from "./workbook.ts";
import { worksheetObject } from "./worksheet-object.ts";

/** What objects share: the workbook, the limits, and who listens. */
export interface Session {
  readonly workbook: Workbook;
  readonly limits: Limits;
  /** Kinds of events that somebody wants to hear of. */
  readonly listening: Set<WorkbookEvent["kind"]>;
}

export interface Limits {
  /** Bytes of a request, and of an answer. */
  readonly bytes: number;
  readonly mergedAreas: number;
}

export function workbookObject(session: Session): RemoteObject {
  const { workbook } = session;
  return {
    type: "Workbook",
    get: { Name: () => workbook.name },
    navigate: {
      Worksheets: () => {
        if (workbook.elsewhere === "severalSheets")
          throw new HostError("GeneralException", "There was an internal error.");
        return worksheetsObject(session);
      },
      Settings: () => {
        refuseNamed(workbook, "Settings");
        return settingsObject(workbook);
      },
      Functions: () => functionsObject(workbook),
    },
    call: {
      GetActiveCell: () => {
        refuseElsewhere(workbook);
        return { object: activeCell(session) };
      },
      _RegisterActivatedEvent: () => {
        session.listening.add("workbookActivated");
        return undefined;
      },
      InsertWorksheetsFromBase64: (file, options) => ({ value: insertSheets(workbook, file, options) }),
    },
  };
}

/** What Excel answers to some calls while the user looks at another workbook (office-js #6365, #5319). */
export function refuseElsewhere({ elsewhere }: Workbook): void {
  if (elsewhere !== undefined)
    throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
}

function refuseNamed({ refuses }: Workbook, member: string): void {
  if (refuses.has(member)) throw new HostError("UnsupportedOperation", `emulated: ${member} is refused`);
}

/** The first cell of the selection, on the sheet in front; A1 where nothing was ever selected. */
function activeCell(session: Session): RemoteObject {
  const { active, selection } = session.workbook;
  const { top, left } = selection?.sheet === active ? selection.area : { top: 0, left: 0 };
  return rangeObject(session, active, { top, left, bottom: top, right: left });
}

const registrations: Readonly<Record<string, WorkbookEvent["kind"]>> = {
  DataChangedEvent: "changed",
  RowSortedEvent: "sorted",
  CalculatedEvent: "calculated",
  ActivatedEvent: "activated",
  RowHiddenChangedEvent: "rowsHidden",
};

function worksheetsObject(session: Session): RemoteObject {
  const { workbook, listening } = session;
  const find = (key: unknown): RemoteObject => {
    const sheet = findSheet(workbook, String(key));
    return sheet === undefined ? nullObject : worksheetObject(session, sheet);
  };
  const registering: Record<string, () => RemoteResult> = {};
  for (const [event, kind] of Object.entries(registrations)) {
    registering[`_Register${event}`] = () => {
      refuseNamed(workbook, `_Register${event}`);
      listening.add(kind);
      return undefined;
    };
    registering[`_Unregister${event}`] = () => {
      listening.delete(kind);
      return undefined;
    };
  }
  return {
    type: "WorksheetCollection",
    items: () => workbook.sheets.map((sheet) => worksheetObject(session, sheet)),
    index: (key) => existing(find(key)),
    call: {
      ...registering,
      GetItemOrNullObject: (key) => ({ object: find(key) }),
      GetActiveWorksheet: () => {
        refuseElsewhere(workbook);
        // office-js #2444
        if (workbook.chartInFront) throw new HostError("GeneralException", "There was an internal error.");
        return { object: worksheetObject(session, workbook.active) };
      },
      GetCount: () => ({ value: workbook.sheets.length }),
      Add: (name) => {
        const wanted = String(name);
        const legal = wanted.length > 0 && wanted.length <= 31 && !/[\\/?*[\]:]/.test(wanted);
        if (!legal) throw new HostError("InvalidArgument", `no name for a sheet: ${wanted}`);
        if (findSheet(workbook, wanted) !== undefined) {
          throw new HostError("ItemAlreadyExists", `there is a sheet ${wanted} already`);
        }
        const sheet = sheetFrom({ name: wanted, top: 0, left: 0, values: [], merges: [] });
        workbook.sheets.push(sheet);
        return { object: worksheetObject(session, sheet) };
      },
    },
  };
}

const placeSchema = z.strictObject({ positionType: z.literal("End") });

/** The sheets of a real .xlsx file, behind the workbook's own; names that are taken get a number in brackets. */
function insertSheets(workbook: Workbook, file: unknown, options: unknown): readonly string[] {
  placeSchema.parse(options);
  const bytes = Uint8Array.from(atob(String(file)), (character) => character.charCodeAt(0));
  const read = readWorkbook(bytes);
  if (!read.ok) throw new HostError("InvalidArgument", `emulator: no workbook: ${read.code}`);
  // "In Excel on the web, this API doesn't support inserting charts" (its documentation).
  if (Object.keys(unzipSync(bytes)).some((part) => part.startsWith("xl/charts/")))
    throw new HostError("UnsupportedFeature", "The feature is not supported.");
  return read.sheets.map((grid) => {
    let name = grid.name;
    for (let number = 2; findSheet(workbook, name) !== undefined; number++) name = `${grid.name} (${number})`;
    const sheet = sheetFrom({ ...grid, name });
    workbook.sheets.push(sheet);
    return sheet.id;
  });
}

function settingsObject({ settings }: Workbook): RemoteObject {
  const settingObject = (key: string): RemoteObject => ({
    type: "Setting",
    get: { Key: () => key, Value: () => settings.get(key) },
  });
  return {
    type: "SettingCollection",
    items: () => [...settings.keys()].map(settingObject),
    call: {
      Add: (key, value) => {
        settings.set(String(key), value);
        return { object: settingObject(String(key)) };
      },
    },
  };
}

/** Worksheet functions, calculated by Excel: of all of them, the one that shows which day a workbook counts from. */
function functionsObject(workbook: Workbook): RemoteObject {
  const { date1904 } = workbook;
  return {
    type: "Functions",
    call: {
      Date: (...date) => {
        refuseNamed(workbook, "Date");
        if (date.join() !== "1904,1,1") {
          throw new HostError("GeneralException", `emulator: nothing known of DATE(${date.join()})`);
        }
        const get = { Value: () => (date1904 ? 0 : 1_462) };
        return { object: { type: "FunctionResult", get } };
      },
    },
  };
}

function existing(object: RemoteObject): RemoteObject {
  if (object.isNull === true) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  return object;
}
