import type { HeaderParts } from "./header-parts.ts";

/** A kind of column that is known to be no figure of a form's. */
export type Aside = "rate" | "earlier" | "personal" | "serial" | "other";

const kinds: readonly (readonly [Aside, readonly string[]])[] = [
  ["earlier", ["earlier", "longBefore", "growth", "difference", "next", "lastValue"]],
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
export function asideOf({ leafConcepts, parts, witness }: HeaderParts): Aside | undefined {
  if (witness.share.phone > 0.3 || witness.share.identity > 0.5) return "personal";
  if (parts.some(({ inLeaf, concepts }) => inLeaf && concepts.length === 0)) return undefined;
  return kinds.find(([, concepts]) => concepts.some((concept) => leafConcepts.has(concept)))?.[0];
}
