import { enteredText } from "../api/entered-text.ts";
import { codePattern } from "./org-unit.ts";

/** Of a unit that is new: nobody's number. What the register holds may be older than that. */
export const newUnitCodeSchema = enteredText({ max: 20, pattern: codePattern });
