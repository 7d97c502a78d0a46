import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findUnit } from "../../shared/register/org-unit.ts";
import { reporters } from "../../worker/local/demonstration/units.ts";

/** A row of the published figures and what it is. */
export interface PublishedSource {
  readonly org: string;
  readonly text: string;
  readonly value: number;
  readonly qualifier: "exact" | "over" | "about" | "approx";
  readonly unit: string;
  readonly breakdown: string;
  readonly indicator: string;
  readonly form: string;
}

const file = resolve(import.meta.dirname, "../fixtures/domain/figures.tsv");

/** Published figures of the given forms, in the order of the file. */
export function publishedFigures(forms: readonly string[]): PublishedSource[] {
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines
    .map((line) => {
      const [
        ,
        org = "",
        ,
        ,
        text = "",
        value,
        qualifier,
        unit = "",
        ,
        breakdown = "",
        indicator = "",
        form = "",
      ] = line.split("\t");
      return {
        org,
        text,
        value: Number(value),
        qualifier: qualifier as PublishedSource["qualifier"],
        unit,
        breakdown,
        indicator,
        form,
      };
    })
    .filter(({ form }) => forms.includes(form));
}

const units = reporters.map(({ unit }) => unit);

/** 廊坊市妇联(推断,河北) → the login of 廊坊市妇联. */
export function loginOf(org: string): string | undefined {
  const unit = findUnit(units, org.replace(/\(.*\)$/, ""));
  return reporters.find((candidate) => candidate.unit === unit)?.login;
}
