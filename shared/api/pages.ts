/** Lists that grow come a page at a time: whoever asks for `next` until it is null has seen every entry once. */
import { z } from "zod";

/**
 * Keys that a list of pages takes in its query.
 * @param parts how many whole numbers say where an entry stands, joined by dots
 * @param page entries of a page, also for who asks for none or for more
 */
export function pageQuery(parts: number, page: number) {
  return pageQueryBy(new RegExp(`^\\d{1,15}(\\.\\d{1,15}){${parts - 1}}$`), page);
}

/** The same of a list that goes by ids. @param place what one of them looks like */
export function pageQueryBy(place: RegExp, page: number) {
  return {
    after: z
      .string()
      .regex(place)
      .optional()
      .describe("`next` of the page before; without it, from the beginning"),
    most: z.coerce
      .number()
      .int()
      .min(1)
      .max(page)
      .optional()
      .describe(`Entries of this page at the most; without it ${page}`),
  };
}

export const nextSchema = z.string().nullable().describe("`after` of the next page; null: this was the last");

export interface PageAsked {
  readonly after?: string | undefined;
  /** Entries. */
  readonly most: number;
}

export interface Page<T> {
  readonly entries: T[];
  readonly next: string | null;
}
