import { cutTo } from "../../addin/host/excel/areas.ts";
import type { Area } from "../../shared/sheet/grid.ts";
import { HostError } from "./host-error.ts";
import { nullObject, type RemoteObject } from "./remote-object.ts";
import type { ConditionalFormat, Sheet } from "./workbook.ts";

/** The conditional formats of whatever meets these areas. */
export function conditionalFormatsObject(sheet: Sheet, areas: readonly Area[]): RemoteObject {
  const meets = (format: ConditionalFormat): boolean =>
    format.areas.some((area) => areas.some((asked) => cutTo(area, asked) !== undefined));
  return {
    type: "ConditionalFormatCollection",
    items: () => sheet.conditionalFormats.filter(meets).map((format) => formatObject(sheet, format)),
    // Excel makes up ids; an item that was loaded is spoken to by its own.
    index: (id) => {
      const format = sheet.conditionalFormats.find((candidate) => idOf(candidate) === id);
      if (format === undefined) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
      return formatObject(sheet, format);
    },
    call: {
      Add: (type) => {
        if (type !== "Custom")
          throw new HostError("ApiNotFound", `emulator: no conditional format ${String(type)}`);
        refuseProtected(sheet);
        const format: ConditionalFormat = {
          type,
          areas: [...areas],
          formula: "",
          fill: undefined,
          bold: false,
          underline: false,
        };
        sheet.conditionalFormats.unshift(format);
        return { object: formatObject(sheet, format) };
      },
    },
  };
}

const ids = new WeakMap<ConditionalFormat, string>();
let last = 0;

function idOf(format: ConditionalFormat): string {
  const id = ids.get(format) ?? `{format-${++last}}`;
  ids.set(format, id);
  return id;
}

function formatObject(sheet: Sheet, format: ConditionalFormat): RemoteObject {
  const custom = (): RemoteObject => customObject(format);
  return {
    type: "ConditionalFormat",
    referenced: true,
    get: { Id: () => idOf(format), Type: () => format.type },
    navigate: {
      Custom: () => {
        if (format.type !== "Custom") throw new HostError("InvalidOperation", "the format is no custom one");
        return custom();
      },
      CustomOrNullObject: () => (format.type === "Custom" ? custom() : nullObject),
    },
    call: {
      Delete: () => {
        refuseProtected(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((candidate) => candidate !== format);
        return undefined;
      },
    },
  };
}

function customObject(format: ConditionalFormat): RemoteObject {
  const rule: RemoteObject = {
    type: "ConditionalFormatRule",
    get: { Formula: () => format.formula },
    set: {
      Formula: (formula) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) {
          throw new HostError("InvalidArgument", "a rule is a formula");
        }
        format.formula = formula;
      },
    },
  };
  const fill: RemoteObject = {
    type: "ConditionalRangeFill",
    set: {
      Color: (colour) => {
        format.fill = String(colour);
      },
    },
  };
  const font: RemoteObject = {
    type: "ConditionalRangeFont",
    set: {
      Bold: (bold) => {
        format.bold = bold === true;
      },
      Underline: (underline) => {
        format.underline = underline !== "None";
      },
    },
  };
  const look: RemoteObject = {
    type: "ConditionalRangeFormat",
    navigate: { Fill: () => fill, Font: () => font },
  };
  return { type: "CustomConditionalFormat", navigate: { Rule: () => rule, Format: () => look } };
}

function refuseProtected(sheet: Sheet): void {
  if (sheet.protected) throw new HostError("AccessDenied", "You cannot perform the requested operation.");
}
