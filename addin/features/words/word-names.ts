import type { CityWord, WordDecision } from "../../../shared/api/words.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import type { Column } from "../../../shared/form/form.ts";
import { text } from "../../messages/index.ts";

type Forms = Pick<Catalogue, "findForm">;

/** Something that a word can be decided to mean. */
export interface Meaning {
  /** Id of the column, or the code. */
  readonly id: string;
  readonly name: string;
}

export function formTitle({ form }: CityWord, forms: Forms): string {
  return forms.findForm(form)?.title.zh ?? form;
}

/** Name of the column in whose cells a word stood; "" for a header. */
export function columnName({ column, ...word }: CityWord, forms: Forms): string {
  return column === "" ? "" : (columnOf(word, column, forms)?.header.zh ?? column);
}

function columnOf({ form }: Pick<CityWord, "form">, id: string, forms: Forms): Column | undefined {
  return forms.findForm(form)?.columns.find((column) => column.id === id);
}

/** The columns that a header, the codes that a word can mean. */
export function meaningsOf(word: CityWord, forms: Forms): readonly Meaning[] {
  if (word.kind === "word") {
    return (columnOf(word, word.column, forms)?.codes ?? []).map(({ code, zh }) => ({ id: code, name: zh }));
  }
  return (forms.findForm(word.form)?.columns ?? []).map(({ id, header }) => ({ id, name: header.zh }));
}

/** What is chosen, in words; "" is no column. */
export function chosenName(word: CityWord, chosen: string, forms: Forms): string {
  if (chosen === "") return text.cityWords.noColumn;
  return meaningsOf(word, forms).find(({ id }) => id === chosen)?.name ?? chosen;
}

export function decisionName(word: CityWord, { decision, chosen }: WordDecision, forms: Forms): string {
  if (decision === "meant") return text.cityWords.means(chosenName(word, chosen, forms));
  return decision === "new_code" ? text.cityWords.newCode : text.cityWords.notOurs;
}
