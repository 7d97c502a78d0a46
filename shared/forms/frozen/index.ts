/** Versions that a newer one took the place of, whole and as they were then. Written by `npm run form:version`. */
import type { Form } from "../../form/form.ts";

export const frozenForms: readonly Form[] = [];
