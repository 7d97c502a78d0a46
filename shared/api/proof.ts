/** What a receipt and a merged workbook carry of the audit log, so that a log that is rewritten later is found out. */
import { z } from "zod";

export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Where the chain of the log stood. */
export const headSchema = z.object({
  sealed: z.number().int().min(0).describe("The entry that the newest seal reaches to; 0 before the first"),
  head: digestSchema.describe("Hash of that seal"),
});

export const proofSchema = headSchema.extend({
  entry: z.number().int().min(1).describe("The version's own entry, which comes after that seal"),
});

export type Head = z.infer<typeof headSchema>;
export type Proof = z.infer<typeof proofSchema>;

/** 12/10/3f9a…: own entry, entry that the seal reaches to, its hash; - in place of an entry where there is none. */
export function proofText({ entry, sealed, head }: Head & Partial<Pick<Proof, "entry">>): string {
  return `${entry ?? "-"}/${sealed}/${head}`;
}

/** Finds what `proofText` wrote, in whatever it was copied into. */
export function proofsIn(text: string): (Head & Partial<Pick<Proof, "entry">>)[] {
  return [...text.matchAll(/(?<![\w/-])(\d+|-)\/(\d+)\/([0-9a-f]{64})(?![0-9a-f])/g)].map(
    ([, entry, sealed, head = ""]) => ({
      ...(entry === "-" ? {} : { entry: Number(entry) }),
      sealed: Number(sealed),
      head,
    }),
  );
}
