/** Texts of published versions, read once: what never changes is the same for all places of a city. */
import type { D1PreparedStatement } from "@cloudflare/workers-types";
import type { FormParts } from "../../../shared/form/design/form-of-design.ts";

/** A version in the database, by what its content is known by. */
export interface PlacedVersion {
  readonly form: string;
  readonly version: number;
  readonly digest: string;
}

/** Characters of versions that an isolate keeps read. */
const MOST_READ = 12_000_000;
/** Of most a few thousand characters; a request may ask the database a thousand times. */
const READ_AT_ONCE = 20;

const read = new Map<string, { readonly parts: FormParts; readonly length: number }>();
let length = 0;

/**
 * What the versions are, in the order asked for; one that says it is another is passed over.
 * @param some binds ?1 to a JSON list of [form, version], and gives `form`, `version`, `digest`, `content`
 */
export async function partsOf(
  some: D1PreparedStatement,
  versions: readonly PlacedVersion[],
): Promise<FormParts[]> {
  const keyOf = ({ form, version, digest }: PlacedVersion) => `${form} ${version} ${digest}`;
  const found = new Map(
    versions.flatMap((version) => {
      const known = read.get(keyOf(version));
      return known === undefined ? [] : [[keyOf(version), known.parts] as const];
    }),
  );
  const unknown = versions.filter((version) => !found.has(keyOf(version)));
  for (let at = 0; at < unknown.length; at += READ_AT_ONCE) {
    const asked = unknown.slice(at, at + READ_AT_ONCE).map(({ form, version }) => [form, version]);
    const { results } = await some
      .bind(JSON.stringify(asked))
      .all<PlacedVersion & { readonly content: string }>();
    for (const row of results) {
      const parts: FormParts = JSON.parse(row.content);
      found.set(keyOf(row), parts);
      keepRead(keyOf(row), { parts, length: row.content.length });
    }
  }
  return versions.flatMap((version) => {
    const parts = found.get(keyOf(version));
    // What was slipped in under another number would stop the whole city; the proofs name it.
    return parts?.form.id === version.form && parts.form.version === version.version ? [parts] : [];
  });
}

/** What was read longest ago makes room. */
function keepRead(key: string, version: { readonly parts: FormParts; readonly length: number }): void {
  read.set(key, version);
  length += version.length;
  for (const [oldest, { length: freed }] of read) {
    if (length <= MOST_READ) break;
    read.delete(oldest);
    length -= freed;
  }
}
