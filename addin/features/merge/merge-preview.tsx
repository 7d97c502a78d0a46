import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { FormPreview } from "./merge-model.ts";

/** Of each form: how many units are in the merge, and who is not. */
export function MergePreview({ forms }: { readonly forms: readonly FormPreview[] }) {
  const shared = useSharedStyles();
  return (
    <ul className={`${shared.list} ${shared.stack}`}>
      {forms.map((form) => (
        <li key={form.collection}>
          <PreviewLine preview={form} />
        </li>
      ))}
    </ul>
  );
}

function PreviewLine({ preview }: { readonly preview: FormPreview }) {
  const { title, period, included, missing, returned, unapproved, purged, exempt } = preview;
  const out = [missing, returned, unapproved, purged, exempt];
  return (
    <>
      <strong>{reportTitle(title, period)}</strong>
      {text.colon}
      {text.merge.included(included.length)}
      {out.every((names) => names.length === 0) && `${text.clause}${text.merge.complete}`}
      <LeftOut heading={text.merge.missing(missing.length)} names={missing} />
      <LeftOut heading={text.merge.unapproved(unapproved.length)} names={unapproved} />
      <LeftOut heading={text.merge.returned(returned.length)} names={returned} />
      <LeftOut heading={text.merge.purged(purged.length)} names={purged} />
      <LeftOut glyph="○" heading={text.merge.exempt(exempt.length)} names={exempt} />
    </>
  );
}

interface LeftOutProps {
  readonly glyph?: string;
  readonly heading: string;
  readonly names: readonly string[];
}

function LeftOut({ glyph = "▲", heading, names }: LeftOutProps) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>
        {glyph} {heading}
      </summary>
      {names.join(text.listing)}
    </details>
  );
}
