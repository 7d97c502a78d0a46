import type { FormRoom } from "../../../shared/api/own-forms.ts";
import { NEARLY_FULL } from "../../../shared/form/design/form-budget.ts";
import { sizeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";

type Bound = FormRoom["bounds"][number];

/** How much of the room is taken, a line each bound that concerns the unit: what all districts share, once it comes near. */
export function roomLines(room: FormRoom): readonly string[] {
  return room.bounds.filter((bound) => bound.of !== "below" || isNear(bound)).map(boundText);
}

/** The bounds that come near, or that so many bytes more would break. @param adds UTF-8 bytes */
export function nearBounds(room: FormRoom, adds = 0): readonly string[] {
  return room.bounds
    .filter((bound) => isNear(bound) || bound.taken.bytes + adds > bound.most.bytes)
    .map(boundText);
}

function isNear({ taken, most }: Bound): boolean {
  return taken.forms >= most.forms * NEARLY_FULL || taken.bytes >= most.bytes * NEARLY_FULL;
}

function boundText({ of, taken, most }: Bound): string {
  const sizes = [sizeText(taken.bytes), sizeText(most.bytes)] as const;
  return text.ownForms.room[of](taken.forms, most.forms, ...sizes);
}
