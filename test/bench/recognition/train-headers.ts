/**
 * `npm run recognition:train-headers`: learns from the labelled headers of test/fixtures/headers/ how far each feature
 * counts, and from what probability on a column is certain or proposed; writes shared/sheet/understand/weights.ts. The
 * same tables give the same weights.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { profileOf } from "../../../shared/sheet/understand/column-profile.ts";
import { compare } from "../../../shared/sheet/understand/compare.ts";
import { segment, thinned } from "../../../shared/sheet/understand/concepts.ts";
import { type FeatureName, featureNames } from "../../../shared/sheet/understand/features.ts";
import { headerParts } from "../../../shared/sheet/understand/header-parts.ts";
import { meet } from "../../../shared/sheet/understand/meeting.ts";
import type { Allows } from "../../../shared/sheet/understand/name-match.ts";
import { likeness } from "../../../shared/sheet/understand/text.ts";
import { firstEdition } from "../../support/edition.ts";
import { fnv1a } from "./fnv1a.ts";
import { type Example, learnWeights } from "./logit.ts";
import { type LabelledHeader, readHeaders } from "./tables.ts";

const folder = resolve(import.meta.dirname, "../../fixtures/headers");
const written = resolve(import.meta.dirname, "../../../shared/sheet/understand/weights.ts");

/** Features that speak against a column; the others speak for it. */
const against: ReadonlySet<FeatureName> = new Set([
  "missing",
  "unexplainedLeaf",
  "unexplainedAbove",
  "unknown",
  "unitDiffers",
  "unitIsNear",
  "cellsDoNotFit",
  "codesDoNotFit",
  "roleDoesNotFit",
  "partUnlike",
  "contrary",
  "contraryMissing",
  "newMissing",
  "ofOtherColumns",
  "foreign",
  "tooShort",
  "unknownShare",
  "womenElsewhere",
  "headDiffers",
]);
/** Features that may speak either way. */
const either: ReadonlySet<FeatureName> = new Set(["generic", "noUnit"]);
const signs = featureNames.map((name) => (either.has(name) ? 0 : against.has(name) ? -1 : 1));

const FOLDS = 6;
/** Every table is read several times, each with other words hidden and without names that are too near. */
const copies = [
  { hidden: 0, seed: 0, nearest: 0.6 },
  { hidden: 0.15, seed: 1, nearest: 0.6 },
  { hidden: 0.25, seed: 2, nearest: 0.5 },
  { hidden: 0.35, seed: 3, nearest: 0.6 },
] as const;
const FOLD_STEPS = 250;
const STEPS = 600;
/** Of what is certain, this much may be wrong in cross-validation. */
const WRONG = 0.006;
const WRONG_IN_DOUBT = 0.0005;
const LEAST_CERTAIN = 0.85;
/** Of headers that mean no column, this much may be proposed one, with words hidden. */
const PROPOSED_OF_NONE = 0.107;

interface Case extends Example {
  readonly labelled: LabelledHeader;
  readonly copy: number;
  readonly fold: number;
  readonly columns: readonly string[];
  readonly capped: readonly boolean[];
  readonly doubtful: readonly boolean[];
}

/** @returns undefined where the right column is ruled out: nothing is to be learned from that */
function casesOf(labelled: readonly LabelledHeader[], copy: number): Case[] {
  const { hidden, seed, nearest } = copies[copy] ?? copies[0];
  const hides = (word: string, kind: string) =>
    kind !== "scope" && kind !== "state" && fnv1a(`${seed} ${word}`) / 2 ** 32 < hidden;
  const cut = hidden === 0 ? segment : thinned(hides);
  const allows: Allows = (name, { header }) =>
    name.own || (likeness(header.bigrams, name.bigrams) <= nearest && name.text !== header.leaf);
  return labelled.map((one, index) => {
    const form = profileOf(firstEdition.form(one.form));
    const meeting = meet(form, headerParts(one.header, cut));
    const found = form.columns.flatMap((column) => compare(meeting, column, allows) ?? []);
    return {
      labelled: one,
      copy,
      fold: (index * 7919) % FOLDS,
      columns: found.map(({ column }) => column.column.id),
      capped: found.map(({ cap }) => cap !== undefined),
      doubtful: found.map(({ doubtful }) => doubtful),
      choices: found.map(({ features }) => featureNames.map((name) => features[name])),
      right: found.findIndex(({ column }) => column.column.id === one.label),
    };
  });
}

interface Guess {
  readonly case: Case;
  readonly probability: number;
  readonly column: string;
  readonly capped: boolean;
  readonly doubtful: boolean;
  readonly isRight: boolean;
}

const isColumn = ({ label }: LabelledHeader) => label !== "none" && label !== "ask";
const isRuledOut = ({ labelled, right }: Case) => isColumn(labelled) && right < 0;

/** What weights learned on the other folds say of each case. */
function crossValidate(cases: readonly Case[]): Guess[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const learned = learnWeights(
      cases.filter((one) => one.fold !== fold && !isRuledOut(one)),
      signs,
      FOLD_STEPS,
    );
    return cases.filter((one) => one.fold === fold).flatMap((one) => guess(one, learned) ?? []);
  }).flat();
}

function guess(
  one: Case,
  { weights, none }: { weights: readonly number[]; none: number },
): Guess | undefined {
  const scores = one.choices.map((choice) =>
    choice.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const most = Math.max(none, ...scores);
  const best = scores.indexOf(Math.max(...scores));
  if (best < 0) return undefined;
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), Math.exp(none - most));
  return {
    case: one,
    probability: Math.exp((scores[best] ?? 0) - most) / sum,
    column: one.columns[best] ?? "",
    capped: one.capped[best] ?? true,
    doubtful: one.doubtful[best] ?? true,
    isRight: best === one.right,
  };
}

/** The least probability from which on no more than this share of what is certain is wrong. */
function certainFrom(guesses: readonly Guess[], mayBeWrong: number): number {
  const sorted = guesses.filter(({ capped }) => !capped).sort((a, b) => b.probability - a.probability);
  let [wrong, least] = [0, 1];
  for (const [index, { isRight, probability }] of sorted.entries()) {
    if (!isRight) wrong += 1;
    if (wrong <= 1 + (index + 1) * mayBeWrong && probability > LEAST_CERTAIN) least = probability;
  }
  return least;
}

/** The least probability from which on no more than `PROPOSED_OF_NONE` of what means no column is proposed one. */
function proposedFrom(guesses: readonly Guess[]): number {
  const nones = guesses
    .filter((one) => one.case.labelled.label === "none")
    .map(({ probability }) => probability);
  const total = copies.length * labelled.filter(({ label }) => label === "none").length;
  return nones.sort((a, b) => b - a)[Math.floor(total * PROPOSED_OF_NONE)] ?? 0;
}

const labelled = readdirSync(folder)
  .filter((name) => /^headers.*\.tsv$/.test(name))
  .flatMap((name) => readHeaders(join(folder, name)));
const cases = copies.flatMap((_, copy) => casesOf(labelled, copy));
const guesses = crossValidate(cases);
const certain = certainFrom(
  guesses.filter(({ doubtful }) => !doubtful),
  WRONG,
);
const certainInDoubt = Math.max(
  certain,
  certainFrom(
    guesses.filter(({ doubtful }) => doubtful),
    WRONG_IN_DOUBT,
  ),
);
const proposed = proposedFrom(guesses);
const learned = learnWeights(
  cases.filter((one) => !isRuledOut(one)),
  signs,
  STEPS,
);

for (const one of cases.filter((one) => one.copy === 0 && isRuledOut(one))) tell("ruled out", one.labelled);
for (const copy of copies.keys()) {
  const part = guesses.filter((one) => one.case.copy === copy);
  const columns = part.filter((one) => isColumn(one.case.labelled));
  const nones = part.filter((one) => one.case.labelled.label === "none");
  const sure = part.filter(
    ({ capped, doubtful, probability }) => !capped && probability >= (doubtful ? certainInDoubt : certain),
  );
  const told = (list: readonly Guess[]) => list.filter(({ probability }) => probability >= proposed);
  console.log(
    `copy ${copy}: of ${labelled.filter(isColumn).length} columns ${columns.filter(({ isRight }) => isRight).length} likeliest, ` +
      `${told(columns).filter(({ isRight }) => isRight).length} first, certain ${sure.length}, of them wrong ` +
      `${sure.filter(({ isRight }) => !isRight).length}; of ${nones.length} none ${told(nones).length} proposed`,
  );
}
if (process.argv.includes("--told")) {
  for (const { case: one, column, probability, isRight } of guesses.filter((one) => one.case.copy === 0)) {
    if (!isRight && (isColumn(one.labelled) || probability > proposed))
      tell(`${probability.toFixed(2)} ${column}`, one.labelled);
  }
}

function tell(what: string, { form, header, label }: LabelledHeader): void {
  console.log(
    `${what} | ${form} | ${header.path.join(" / ")} | ${header.unit ?? ""} | ${header.cells.join(" ")} | ${label}`,
  );
}

const round = (value: number) => Number(value.toFixed(4));
const lines = featureNames.map((name, at) => `    ${name}: ${round(learned.weights[at] ?? 0)},`);
writeFileSync(
  written,
  `/** Written by \`npm run recognition:train-headers\`. */
export const weights = {
  weights: {
${lines.join("\n")}
  },
  none: ${round(learned.none)},
  certain: ${round(certain)},
  certainInDoubt: ${round(certainInDoubt)},
  proposed: ${round(proposed)},
};
`,
);
console.log(
  `certain from ${certain.toFixed(3)}, in doubt from ${certainInDoubt.toFixed(3)}, proposed from ${proposed.toFixed(3)}`,
);
