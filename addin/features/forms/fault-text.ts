import type { DesignFault } from "../../../shared/form/design/design-faults.ts";
import { text } from "../../messages/index.ts";

/** What keeps a design from being published, as it is said beside what is to be mended. */
export function faultText({ code, word }: DesignFault): string {
  const said = text.designer.faults[code];
  return word === undefined || word === "" ? said : text.designer.faultWith(said, word);
}
