/** What a row says will happen, and whose it is, in words. */
import { dateText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import type { IntakeRow, Outcome } from "./intake-model.ts";

/** @param joined how many are sent as one with it, itself among them */
export function outcomeText(outcome: Outcome, nameOf: (unit: string) => string, joined = 1): string {
  const words = text.intake.outcome;
  const alone = wordsOf(outcome, nameOf);
  const asOne = joined > 1 && (outcome.kind === "new" || outcome.kind === "replaces");
  return asOne ? `${alone} · ${words.joined(joined)}` : alone;
}

function wordsOf(outcome: Outcome, nameOf: (unit: string) => string): string {
  const words = text.intake.outcome;
  switch (outcome.kind) {
    case "replaces":
    case "same":
      return outcome.kind === "same" ? words.same(outcome.version) : words.replaces(outcome.version);
    case "received":
      return words.received(outcome.receipt.version);
    case "refused":
    case "unsure":
      return words[outcome.kind](outcome.reason);
    case "unit":
      return outcome.likely === null
        ? words.unit(outcome.said)
        : words.unitLikely(outcome.said, nameOf(outcome.likely));
    case "apart":
      return words.apart(nameOf(outcome.sheet), nameOf(outcome.file));
    case "twins":
      return words.twins(outcome.count);
    case "copy":
      return words.copy(fileName({ path: outcome.of }));
    case "errors":
      return [words.errors(outcome.places), ...(outcome.asks > 0 ? [words.asks(outcome.asks)] : [])].join(
        " · ",
      );
    case "asks":
      return words.asks(outcome.asks);
    case "explain":
      return [
        ...(outcome.places > 0 ? [words.explain(outcome.places)] : []),
        ...(outcome.names > 0 ? [words.names(outcome.names)] : []),
      ].join(" · ");
    case "other-period":
      return words.otherPeriod(periodText(outcome.stated));
    case "other-month":
      return words.otherMonth(periodText(outcome.month));
    case "upcoming":
      return words.upcoming(dateText(outcome.opensAt));
    case "unreadable":
      return outcome.reason;
    case "aside":
      return outcome.why === "hidden"
        ? words.asideHidden
        : outcome.why === "otherPeriod"
          ? words.asidePeriod
          : words.asideOther;
    case "no-task":
      return words.noTask;
    case "no-period":
      return words.noPeriod;
    case "not-owed":
      return words.notOwed;
    case "other-version":
      return words.otherVersion;
    case "too-many-rows":
      return words.tooManyRows;
    case "no-rows":
      return words.noRows;
    default:
      return words[outcome.kind];
  }
}

/** 甲区/报表.xlsx → 报表.xlsx */
export function fileName({ path }: Pick<IntakeRow, "path">): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
