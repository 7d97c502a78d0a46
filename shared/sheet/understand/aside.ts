import type { HeaderParts } from "./header-parts.ts";

/** A kind of column that is known to be no figure of a form's. */
export type Aside = "rate" | "earlier" | "personal" | "serial" | "other";

const kinds: readonly (readonly [Aside, readonly string[]])[] = [
  ["earlier", ["earlier", "opening", "longBefore", "growth", "difference", "next", "lastValue"]],
  [
    "personal",
    [
      "phone",
      "sign",
      "id",
      "bankAccount",
      "birth",
      "education",
      "personalStatus",
      "filler",
      "schoolAttended",
    ],
  ],
  ["serial", ["serial"]],
  ["rate", ["rate", "average", "averageAge", "satisfaction", "regionalAverage", "rank"]],
  [
    "other",
    ["photo", "link", "narrative", "explain", "contract", "reportingDate", "reportingUnit", "region"],
  ],
];

/** What a header that means no column is known to be; undefined when it is simply not understood. */
export function asideOf({ leafConcepts, parts, unit, witness }: HeaderParts): Aside | undefined {
  if (witness.share.phone > 0.3 || witness.share.identity > 0.5) return "personal";
  const kind = namedAside(leafConcepts);
  // 婚姻家庭 over counts is no state of a person, and 地区 over counts no place.
  const isCounted = witness.figures > MOSTLY && (kind === "personal" || kind === "other");
  // 微信（条） counts what stood there.
  if (isCounted && unit !== undefined) return undefined;
  if (isCounted && !personalNumbers.some((concept) => leafConcepts.has(concept))) return undefined;
  if (parts.some(({ inLeaf, concepts }) => inLeaf && concepts.length === 0)) return undefined;
  return kind;
}

function namedAside(leaf: ReadonlySet<string>): Aside | undefined {
  return kinds.find(([, concepts]) => concepts.some((concept) => leaf.has(concept)))?.[0];
}

/** What is a number of somebody or something, whatever stands below it. */
const personalNumbers = ["phone", "id", "bankAccount", "birth", "contract", "reportingDate"];
const MOSTLY = 0.8;
