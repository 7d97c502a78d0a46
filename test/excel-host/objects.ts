/** The objects of Excel's API that HalfSky uses, over the emulated workbook. Names are those on the wire. */
import { parseArea } from "../../addin/host/excel/areas.ts";
import type { Area } from "../../shared/sheet/grid.ts";
import { HostError } from "./host-error.ts";
import { rangeObject } from "./range-object.ts";
import { nullObject, type RemoteObject } from "./remote-object.ts";
import { findSheet, type Sheet, usedArea, type Workbook } from "./workbook.ts";

/** What objects share: the workbook, the limits, and who listens. */
export interface Session {
  readonly workbook: Workbook;
  readonly limits: Limits;
  /** Ids of the targets whose changes are wanted: "Workbook" for all sheets. */
  readonly listening: Set<string>;
}

export interface Limits {
  /** Bytes of a request, and of an answer. */
  readonly bytes: number;
  readonly mergedAreas: number;
}

export const ALL_SHEETS = "Workbook";

export function workbookObject(session: Session): RemoteObject {
  const { workbook } = session;
  return {
    type: "Workbook",
    get: { Name: () => workbook.name },
    navigate: {
      Worksheets: () => worksheetsObject(session),
      Settings: () => settingsObject(workbook),
      Functions: () => functionsObject(workbook),
    },
  };
}

function worksheetsObject(session: Session): RemoteObject {
  const { workbook, listening } = session;
  const find = (key: unknown): RemoteObject => {
    const sheet = findSheet(workbook, String(key));
    return sheet === undefined ? nullObject : worksheetObject(session, sheet);
  };
  return {
    type: "WorksheetCollection",
    items: () => workbook.sheets.map((sheet) => worksheetObject(session, sheet)),
    index: (key) => existing(find(key)),
    call: {
      GetItemOrNullObject: (key) => ({ object: find(key) }),
      GetActiveWorksheet: () => ({ object: worksheetObject(session, workbook.active) }),
      GetCount: () => ({ value: workbook.sheets.length }),
      _RegisterDataChangedEvent: () => {
        listening.add(ALL_SHEETS);
        return undefined;
      },
      _UnregisterDataChangedEvent: () => {
        listening.delete(ALL_SHEETS);
        return undefined;
      },
    },
  };
}

function worksheetObject(session: Session, sheet: Sheet): RemoteObject {
  const range = (area: Area): RemoteObject => rangeObject(session, sheet, area);
  return {
    type: "Worksheet",
    get: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility },
    call: {
      Activate: () => {
        if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "the sheet is hidden");
        session.workbook.active = sheet;
        return undefined;
      },
      GetRange: (address) => ({ object: range(areaAt(address)) }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const area = usedArea(sheet, valuesOnly === true);
        return { object: area === undefined ? nullObject : range(area) };
      },
    },
  };
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
function functionsObject({ date1904 }: Workbook): RemoteObject {
  return {
    type: "Functions",
    call: {
      Date: (...date) => {
        if (date.join() !== "1904,1,1") {
          throw new HostError("GeneralException", `emulator: nothing known of DATE(${date.join()})`);
        }
        const get = { Value: () => (date1904 ? 0 : 1_462) };
        return { object: { type: "FunctionResult", get } };
      },
    },
  };
}

function areaAt(address: unknown): Area {
  const area = typeof address === "string" ? parseArea(address) : undefined;
  if (area === undefined || area.bottom > 1_048_575 || area.right > 16_383) {
    throw new HostError("InvalidArgument", `emulator: no range ${String(address)}`, "Worksheet.getRange");
  }
  return area;
}

function existing(object: RemoteObject): RemoteObject {
  if (object.isNull === true) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  return object;
}
