import { parseArea } from "../../addin/host/excel/areas.ts";
import type { Area } from "../../shared/sheet/grid.ts";
import { conditionalFormatsObject } from "./conditional-formats.ts";
import { HostError } from "./host-error.ts";
import { refuseElsewhere, type Session } from "./objects.ts";
import { rangeObject } from "./range-object.ts";
import { nullObject, type RemoteObject } from "./remote-object.ts";
import { type Sheet, usedArea, WHOLE_SHEET } from "./workbook.ts";

/** Longer lists of areas are refused. */
const LONGEST_ADDRESS = 8_192;

export function worksheetObject(session: Session, sheet: Sheet): RemoteObject {
  const { workbook } = session;
  const range = (area: Area): RemoteObject => rangeObject(session, sheet, area);
  return {
    type: "Worksheet",
    get: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility },
    navigate: {
      Names: () => {
        refuseElsewhere(workbook);
        return namesObject(sheet);
      },
    },
    call: {
      Activate: () => {
        if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "the sheet is hidden");
        if (workbook.active === sheet) return undefined;
        workbook.active = sheet;
        workbook.onEvent({ kind: "activated", sheet });
        return undefined;
      },
      GetRange: (address) => ({ object: range(areaAt(address)) }),
      GetRanges: (address) => ({ object: rangesObject(session, sheet, address) }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const area = usedArea(sheet, valuesOnly === true);
        return { object: area === undefined ? nullObject : range(area) };
      },
    },
  };
}

function rangesObject(session: Session, sheet: Sheet, address: unknown): RemoteObject {
  const text = String(address);
  if (text.length > LONGEST_ADDRESS) throw new HostError("InvalidArgument", "the address is too long");
  const areas = text.split(",").map(areaAt);
  return {
    type: "RangeAreas",
    referenced: true,
    navigate: {
      Areas: () => ({
        type: "RangeCollection",
        items: () => areas.map((area) => rangeObject(session, sheet, area)),
      }),
      ConditionalFormats: () => conditionalFormatsObject(sheet, areas),
    },
  };
}

function namesObject({ names }: Sheet): RemoteObject {
  return {
    type: "NamedItemCollection",
    call: {
      GetItemOrNullObject: (key) => {
        const formula = names.get(String(key));
        if (formula === undefined) return { object: nullObject };
        return { object: { type: "NamedItem", get: { Name: () => key, Formula: () => formula } } };
      },
    },
  };
}

/** Without an address the whole sheet is meant. */
function areaAt(address: unknown): Area {
  if (address === undefined || address === null) return WHOLE_SHEET;
  const area = typeof address === "string" ? parseArea(address) : undefined;
  if (area === undefined || area.bottom > WHOLE_SHEET.bottom || area.right > WHOLE_SHEET.right) {
    throw new HostError("InvalidArgument", `emulator: no range ${String(address)}`, "Worksheet.getRange");
  }
  return area;
}
