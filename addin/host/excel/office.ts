/// <reference types="office-js" />
/** What Office.js says of the program around the pane, and what the ribbon's buttons ask of it. */
import type { Unsupported } from "../workbook-refusal.ts";
import { officeAddress, officeScript, settled } from "./office-script.ts";

/** As manifest.xml requires it: the first that tells merged areas. */
const LEAST_EXCEL_API = "1.13";

export type OfficeState =
  | {
      readonly kind: "excel";
      /** Under which the pane keeps what it keeps on this computer; "" where Office does not divide. */
      readonly partition: string;
      /** Whether Office is dark; undefined where Office does not tell. */
      readonly dark: boolean | undefined;
    }
  | { readonly kind: "unsupported"; readonly why: Exclude<Unsupported, "no-office" | "office-silent"> }
  | {
      readonly kind: "unsupported";
      readonly why: "no-office" | "office-silent";
      /** Of the script that did not come. */
      readonly address: string;
      /** Resolves when it came after all, or was refused. */
      readonly settled: Promise<unknown>;
    };

export async function officeReady(): Promise<OfficeState> {
  const script = await officeScript();
  if (script === "silent" || typeof Office === "undefined") {
    const why = script === "silent" ? "office-silent" : "no-office";
    return { kind: "unsupported", why, address: officeAddress(), settled: settled() };
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "unsupported", why: "not-excel" };
  if (!Office.context.requirements.isSetSupported("ExcelApi", LEAST_EXCEL_API)) {
    return { kind: "unsupported", why: "too-old" };
  }
  // Both may be undefined, whatever the types say.
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  const partition: string | undefined = Office.context.partitionKey;
  return { kind: "excel", partition: partition ?? "", dark: isDark(theme?.bodyBackgroundColor) };
}

/** By its name in manifest.xml. */
type RibbonActions<Place extends string> = Readonly<Record<string, Place>>;

/**
 * Buttons of the ribbon run in the pane's own page (a shared runtime), so that a pane that is open keeps its work.
 * The listener hears where to go; then the pane is shown.
 */
export async function hearRibbon<Place extends string>(
  actions: RibbonActions<Place>,
  listener: (place: Place) => void,
): Promise<void> {
  await settled();
  if (typeof Office === "undefined") return;
  for (const [name, place] of Object.entries(actions)) {
    Office.actions.associate(name, async (event?: Partial<Office.AddinCommands.Event>) => {
      listener(place);
      try {
        if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
          await Office.addin.showAsTaskpane();
        }
      } finally {
        event?.completed?.();
      }
    });
  }
}

/**
 * Opens an address of ours in the user's browser, where a download works as people know it; a pane inside desktop
 * Excel cannot keep files. Excel on the web is in a browser already.
 */
export function openInBrowser(path: string): void {
  if (!openedByOffice(path)) window.open(addressOf(path), "_blank", "noopener");
}

/** @returns false where Office cannot, or is not there. */
export function openedByOffice(path: string): boolean {
  const context: Partial<Office.Context> | undefined =
    typeof Office === "undefined" ? undefined : Office.context;
  if (context?.requirements?.isSetSupported("OpenBrowserWindowApi", "1.1") !== true) return false;
  Office.context.ui.openBrowserWindow(addressOf(path));
  return true;
}

const addressOf = (path: string): string => new URL(path, location.href).href;

/** WKWebView, in which Excel for Mac and iPad shows panes, has no downloads and no print (office-js issues 2700, 3385). */
export function savesAndPrints(): boolean {
  return !["Mac", "iOS"].includes(String(Office.context.platform));
}

/** `#rrggbb`, or `rrggbb` from some hosts. */
function isDark(colour: string | undefined): boolean | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const luminance =
    Number.parseInt(red, 16) * 0.3 + Number.parseInt(green, 16) * 0.59 + Number.parseInt(blue, 16) * 0.11;
  return luminance < 128;
}
