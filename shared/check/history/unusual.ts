import { unlikeOwn, unlikePeers } from "../../finding/messages/history.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import { columnOf, type Form } from "../../form/form.ts";
import type { UnusualRule } from "../../form/history-rules.ts";
import { comparable, type Earlier, ENOUGH_PERIODS } from "./between-periods.ts";
import type { KnownVersion } from "./known.ts";
import { about, figureWords, leastOf, medianWords, nameOf, type Question } from "./question.ts";
import { unusual } from "./robust.ts";
import { type Figure, sameFigure } from "./series.ts";

/** Peers from which on their median is looked at and said: with fewer it would tell what one of them reported. */
export const ENOUGH_PEERS = 5;

/**
 * Flows far from what is usual: for the unit itself, or, while its own history is too short to tell, among units of
 * its level. A district that is always large is no question.
 */
export function checkUnusual(
  catalogue: Catalogue,
  form: Form,
  period: string,
  figure: Figure,
  earlier: readonly Earlier[],
  peers: readonly KnownVersion[],
): Question[] {
  if (figure.indicator.kind === "stock" && earlier.length > 0) return [];
  const own = comparable(form, period, earlier).map(({ value }) => value);
  if (own.length >= ENOUGH_PERIODS) return judged(form, "own", figure, own);
  if (own.length > 0) return [];
  const others = peers.flatMap(({ totals }) => sameFigure(catalogue, figure, totals)?.value ?? []);
  return others.length < ENOUGH_PEERS ? [] : judged(form, "peers", figure, others);
}

function judged(
  form: Form,
  among: UnusualRule["among"],
  figure: Figure,
  values: readonly bigint[],
): Question[] {
  const rule = form.history
    .filter((candidate) => candidate.kind === "unusual")
    .find((candidate) => candidate.among === among);
  if (rule === undefined) return [];
  const { column, indicator, value, qualifier } = figure;
  const found = unusual(value, values, rule.deviations, leastOf(rule.least, indicator));
  if (found === undefined) return [];
  const said = {
    name: nameOf(figure, (id) => columnOf(form, id)),
    count: values.length,
    median: medianWords(column, indicator, found.doubledMedian),
    now: figureWords(column, indicator, value, qualifier),
    high: found.high,
  };
  return [about(figure, rule.id, "PLAUSIBILITY", among === "own" ? unlikeOwn(said) : unlikePeers(said))];
}
