import type { Design } from "../../../shared/form/design/design.ts";
import { designChanges } from "../../../shared/form/design/design-changes.ts";
import { text } from "../../messages/index.ts";

interface ChangeListProps {
  readonly before: Design;
  readonly after: Design;
}

/** What one design has that the other had not, a line each. */
export function ChangeList({ before, after }: ChangeListProps) {
  const words = text.designer;
  return (
    <ul>
      {designChanges(before, after).map(({ kind, about, part, before: was, after: is }) => (
        <li key={`${kind} ${about} ${part ?? ""} ${is ?? ""}`}>
          {words.changeText(words.changes[kind], about, was, is)}
        </li>
      ))}
    </ul>
  );
}
