import { deepFreeze } from "./define-form.ts";
import type { Form } from "./form.ts";
import { validateForm } from "./validate-form.ts";

/**
 * A version of a form as it was kept: JSON that `defineForm` once made.
 * @throws FormDefinitionError · RelationError as `defineForm`
 */
export function frozenForm(json: unknown): Form {
  const form = json as Form;
  validateForm(form);
  return deepFreeze(form);
}
