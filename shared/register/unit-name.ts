import { enteredText } from "../api/entered-text.ts";

/** As it may be entered; what the register holds may be older than that. */
export const unitNameSchema = enteredText({ max: 60 });
