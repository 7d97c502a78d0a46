import { standardCatalogue } from "../../shared/forms/index.ts";
import type { Fact } from "../../shared/statistics/fact.ts";
import { unitOfFact } from "../../shared/statistics/fact-unit.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { figureText } from "../../shared/summary/figure-text.ts";
import { homeValues, type PublishedHome, sumRow } from "./published-homes.ts";

/** The fact that a published figure is, of its office. */
export function factOfHome(home: PublishedHome): Fact & { readonly unit: string } {
  const [fact] = factsOf(standardCatalogue, home.form, [sumRow(homeValues(home))], "2019");
  if (fact === undefined) throw new Error(`${home.text} is no fact`);
  return { ...fact, unit: home.org };
}

/** A published figure as a summary says it: `28300余人`, `0.57个百分点`. */
export function wordsOfHome(home: PublishedHome): string {
  const fact = factOfHome(home);
  const { scale } = standardCatalogue.indicator(fact.indicator);
  const value = BigInt(fact.value);
  const differs = fact.kind === "change" || fact.kind === "growth" || fact.kind === "gap";
  return figureText({
    value: differs && value < 0n ? -value : value,
    scale,
    unit: unitOfFact(standardCatalogue, fact),
    qualifier: fact.qualifier,
  });
}

/** Whether a text says a figure, and not a longer one that ends with it. */
export function says(text: string, figure: string): boolean {
  return new RegExp(`(?<![\\d.])${figure}`).test(text);
}
