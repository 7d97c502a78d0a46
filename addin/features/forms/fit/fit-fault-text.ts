import type { FitFault } from "../../../../shared/form/fit/fit-fault.ts";
import { text } from "../../../messages/index.ts";

/** What keeps a fit from being published, as it is said beside what is to be mended. */
export function fitFaultText({ code, word, of }: FitFault): string {
  if (word !== undefined && of !== undefined) return text.formFits.wordTaken(word, of);
  const known: Readonly<Record<FitFault["code"], string>> = {
    ...text.designer.faults,
    ...text.formFits.faults,
  };
  return word === undefined || word === "" ? known[code] : text.designer.faultWith(known[code], word);
}
