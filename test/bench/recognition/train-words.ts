/**
 * `npm run recognition:train-words`: learns what the features of a word weigh from the labelled words of
 * test/fixtures/headers, and writes them to shared/sheet/understand/words/word-weights.ts. The same tables and lexicon
 * give the same weights.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { codeNames } from "../../../shared/sheet/understand/words/code-names.ts";
import {
  type Feature,
  features,
  type Likeness,
  likenesses,
  takeApart,
} from "../../../shared/sheet/understand/words/likeness.ts";
import { refusal } from "../../../shared/sheet/understand/words/refusal.ts";
import { candidates, type WordModel } from "../../../shared/sheet/understand/words/word-model.ts";
import { firstEdition } from "../../support/edition.ts";
import { fnv1a } from "./fnv1a.ts";
import { type Example, learnWeights } from "./logit.ts";
import { readWords } from "./tables.ts";

const root = resolve(import.meta.dirname, "../../..");
const tables = join(root, "test/fixtures/headers");
const target = join(root, "shared/sheet/understand/words/word-weights.ts");

/** Shares of the lexicon hidden in each copy of the examples: what is certain must hold for words it lacks. */
const HIDDEN = [0, 0.2, 0.3, 0.4];
const FOLDS = 6;
const PROPOSED = 0.2;
/** Of the words taken for certain while they were kept out of training, so many may be another code. */
const WRONG = 0.004;
/** Of the words that mean no code, so many may be taken for one. */
const ASTRAY = 0.014;
/** A code may not be certain below this, whatever the tables say. */
const LEAST_CERTAIN = 0.85;

const against: readonly Feature[] = ["unknown", "otherMeaning", "negation", "nameUncovered"];

interface WordExample extends Example {
  readonly fold: number;
  readonly hidden: number;
  readonly all: readonly Likeness[];
  readonly label: string;
  readonly refused: (one: Likeness) => boolean;
}

const words = readdirSync(tables, { recursive: true, encoding: "utf8" })
  // What speaks of a later edition is there to measure by.
  .filter((file) => /(?:^|[\\/])words\.tsv$/.test(file) && !/edition-/.test(file))
  .sort()
  .flatMap((file) => readWords(join(tables, file), firstEdition));

const examples = HIDDEN.flatMap((share, copy) =>
  words.map(({ column, word, label }, index): WordExample => {
    const list = codeNames(column.codes ?? []);
    const isHidden = (part: string) => fnv1a(`${copy} ${part}`) / 2 ** 32 < share;
    const taken = takeApart(list, word, share === 0 ? undefined : isHidden);
    const all = likenesses(list, taken);
    const right = all.findIndex(({ code }) => code.code === label);
    return {
      all,
      choices: all.map(({ of }) => features.map((feature) => of[feature])),
      right: label === "ask" || (label === "other" && all[right]?.of.exact !== 1) ? -1 : right,
      fold: (index * 7919) % FOLDS,
      hidden: share,
      label,
      refused: (one) => refusal(list, taken, one) !== undefined,
    };
  }),
);

const signs = features.map((feature) => (against.includes(feature) ? -1 : 1));

function learn(from: readonly WordExample[], steps: number): Pick<WordModel, "weights" | "none"> {
  const { weights, none } = learnWeights(from, signs, steps);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  const named = features.map((feature, index) => [feature, rounded(weights[index] ?? 0)]);
  return { weights: Object.fromEntries(named), none: rounded(none) };
}

interface Judged {
  readonly probability: number;
  readonly right: boolean;
  readonly refused: boolean;
  readonly example: WordExample;
}

/** Each example as a model understands it that has not seen its word. */
function judgeUnseen(): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn(
      examples.filter((one) => one.fold !== fold),
      200,
    );
    return examples
      .filter((one) => one.fold === fold)
      .flatMap((example): Judged[] => {
        const [best] = candidates(model, example.all);
        if (best === undefined) return [];
        const { likeness, probability } = best;
        const right = likeness.code.code === example.label;
        return [{ probability, right, refused: example.refused(likeness), example }];
      });
  }).flat();
}

/** The least probability above which no more go wrong than may. */
function certainFrom(judged: readonly Judged[]): number {
  const sure = judged.filter(({ refused }) => !refused).sort((a, b) => b.probability - a.probability);
  const mayStray = ASTRAY * judged.filter(({ example }) => example.right < 0).length;
  let wrong = 0;
  let astray = 0;
  let least = 1;
  for (const [index, { probability, right, example }] of sure.entries()) {
    if (!right && example.right < 0) astray++;
    else if (!right) wrong++;
    if (wrong <= 1 + WRONG * (index + 1) && astray <= mayStray) least = probability;
  }
  return Math.max(LEAST_CERTAIN, Math.ceil(least * 1000) / 1000);
}

const judged = judgeUnseen();
const certain = certainFrom(judged);
const model: WordModel = { ...learn(examples, 450), certain, proposed: PROPOSED };

for (const share of HIDDEN) {
  const own = judged.filter(({ example }) => example.hidden === share && example.right >= 0);
  const first = own.filter(({ right }) => right).length;
  const sure = judged.filter(
    ({ example, refused, probability }) => example.hidden === share && !refused && probability >= certain,
  );
  const wrong = sure.filter(({ right }) => !right).length;
  console.log(
    `hidden ${share}: ${first}/${own.length} first, ${sure.length} certain, ${wrong} of them wrong`,
  );
}

writeFileSync(
  target,
  `/** Learned by \`npm run recognition:train-words\`; not to be edited by hand. */
import type { WordModel } from "./word-model.ts";

export const wordModel: WordModel = {
  weights: {
${features.map((feature) => `    ${feature}: ${model.weights[feature]},`).join("\n")}
  },
  none: ${model.none},
  certain: ${model.certain},
  proposed: ${model.proposed},
};
`,
);
console.log(`certain from ${certain}; written to ${target}`);
