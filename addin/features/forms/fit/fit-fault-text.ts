import type { FitFault } from "../../../../shared/form/fit/fit-fault.ts";
import { text } from "../../../messages/index.ts";

/** What keeps a fit from being published, as it is said beside what is to be mended. */
export function fitFaultText({ code, word }: FitFault): string {
  const known: Readonly<Record<FitFault["code"], string>> = {
    ...text.designer.faults,
    ...text.formFits.faults,
  };
  return word === undefined || word === "" ? known[code] : text.designer.faultWith(known[code], word);
}
