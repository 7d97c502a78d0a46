/**
 * The forms, indicators and words that hold for one city at one time. Nothing but the places where a program begins
 * knows which these are: everything else is handed a catalogue.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../canonical-json.ts";
import { withEachCode } from "./each-code.ts";
import type { Form } from "./form.ts";
import type { Indicator } from "./indicator.ts";
import { withOverTime } from "./over-time.ts";
import { type Vocabulary, withVocabularies } from "./vocabulary.ts";

/** What a catalogue is made of: plain JSON, to be stored, sent, and named by its digest. */
export interface CatalogueContent {
  /** Every published version of each form. */
  readonly forms: readonly Form[];
  readonly indicators: readonly Indicator[];
  readonly vocabularies: readonly Vocabulary[];
  /** Ids of forms that nobody is asked for any more; what was sent of them is read by them. Absent: none. */
  readonly retired?: readonly string[];
  /**
   * Versions that are nobody's newest here, `training_ledger 200001`: what another city made, by which is read what units sent
   * there before they came, and what the city itself made before it went back to the standard. Absent: none.
   */
  readonly elsewhere?: readonly string[];
}

export interface Catalogue {
  readonly content: CatalogueContent;
  /** SHA-256 of the content's canonical JSON, hexadecimal: the same digest, the same catalogue. */
  readonly digest: string;
  /** Every published version of each form, the versions of a form in rising order; with the vocabularies' words. */
  readonly forms: readonly Form[];
  /** The newest version of each form. */
  readonly newest: readonly Form[];
  /** The newest version of each form that may be asked for. */
  readonly offered: readonly Form[];
  readonly indicators: readonly Indicator[];
  /** A form, in its newest version unless one is named; undefined when there is none. */
  readonly findForm: (id: string, version?: number) => Form | undefined;
  /** As `findForm`. @throws UnknownForm when there is none */
  readonly form: (id: string, version?: number) => Form;
  readonly findIndicator: (id: string) => Indicator | undefined;
  /** @throws RangeError when the register has no such indicator */
  readonly indicator: (id: string) => Indicator;
  /** The indicators that a form feeds, in the register's order. */
  readonly indicatorsOf: (form: string) => readonly Indicator[];
}

export class UnknownForm extends RangeError {
  readonly form: string;
  /** undefined: any. */
  readonly version: number | undefined;

  constructor(form: string, version: number | undefined) {
    super(`no form ${form}${version === undefined ? "" : ` version ${version}`}`);
    this.name = "UnknownForm";
    this.form = form;
    this.version = version;
  }
}

/**
 * @param digestOf SHA-256 of a value's canonical JSON, hexadecimal, for platforms that are faster at it; asked at most once
 * @throws RangeError when a version or an indicator stands there twice, or a form feeds what the register lacks
 */
export function createCatalogue(
  content: CatalogueContent,
  digestOf: (content: CatalogueContent) => string = digestAnywhere,
): Catalogue {
  const ids = [...new Set(content.forms.map(({ id }) => id))];
  const byId = new Map(content.indicators.map((indicator) => [indicator.id, indicator]));
  const forms = ids
    .flatMap((id) => content.forms.filter((form) => form.id === id).sort((a, b) => a.version - b.version))
    .map((form) => withOverTime(withEachCode(withVocabularies(form, content.vocabularies)), byId));
  const versions = new Map(forms.map((form) => [`${form.id} ${form.version}`, form]));
  const elsewhere = new Set(content.elsewhere);
  const newest = new Map(
    forms.flatMap((form) => (elsewhere.has(`${form.id} ${form.version}`) ? [] : [[form.id, form] as const])),
  );
  if (versions.size < forms.length) throw new RangeError("a version of a form stands in the catalogue twice");
  if (byId.size < content.indicators.length)
    throw new RangeError("an indicator stands in the catalogue twice");
  for (const form of forms) {
    const unknown = indicatorsNamedBy(form).find((id) => !byId.has(id));
    if (unknown !== undefined) throw new RangeError(`form ${form.id}: no indicator ${unknown}`);
  }

  const findForm = (id: string, version?: number): Form | undefined =>
    version === undefined ? newest.get(id) : versions.get(`${id} ${version}`);
  const ofForm = new Map<string, Indicator[]>();
  for (const indicator of content.indicators) {
    ofForm.set(indicator.form, [...(ofForm.get(indicator.form) ?? []), indicator]);
  }
  let digest: string | undefined;
  return {
    content,
    get digest() {
      digest ??= digestOf(content);
      return digest;
    },
    forms,
    newest: [...newest.values()],
    offered: [...newest.values()].filter(({ id }) => content.retired?.includes(id) !== true),
    indicators: content.indicators,
    findForm,
    form: (id, version) => {
      const form = findForm(id, version);
      if (form !== undefined) return form;
      throw new UnknownForm(id, version);
    },
    findIndicator: (id) => byId.get(id),
    indicator: (id) => {
      const indicator = byId.get(id);
      if (indicator === undefined) throw new RangeError(`no indicator ${id}`);
      return indicator;
    },
    indicatorsOf: (form) => ofForm.get(form) ?? [],
  };
}

function digestAnywhere(content: CatalogueContent): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}

/** Ids of indicators that the form's columns feed or its summary shows. */
export function indicatorsNamedBy({ columns, summary }: Form): string[] {
  return [
    ...columns.flatMap(({ feeds = [] }) => feeds.map(({ indicator }) => indicator)),
    ...summary.map(({ indicator }) => indicator),
  ];
}
