/** What the reader would rather ask than guess (待确认); answered by an `Assignment`. */
export type Question =
  /** Is the sheet this form at all? Until a person says so nothing of it can be sent. */
  | { readonly kind: "form"; readonly text: string; readonly answers: readonly string[] }
  /** Which column is meant? Unless `figures`, leaving it out loses no figure. */
  | {
      readonly kind: "column";
      readonly text: string;
      readonly cell: string;
      /** Column of the sheet, from 0. */
      readonly at: number;
      /** Key of the header in an assignment. */
      readonly key: string;
      /** Column ids, likeliest first; empty where none fits. */
      readonly answers: readonly string[];
      /** It is read as the first answer until a person says otherwise. */
      readonly proposed: boolean;
      readonly figures: boolean;
    }
  /** Which code does a word in the cells of a code column mean? */
  | {
      readonly kind: "word";
      readonly column: string;
      readonly text: string;
      readonly cells: readonly string[];
      readonly answers: readonly string[];
    }
  /** Something needed that the sheet has no column for: what holds for all of it? Only codes have answers. */
  | {
      readonly kind: "constant";
      readonly column: string;
      readonly text: string;
      readonly answers: readonly string[];
      /** It is read as this (a code, or as a cell would be written) until a person says otherwise. */
      readonly value?: string;
    }
  /** In which unit are the figures of a column kept? `text` is what the sheet says of it. */
  | {
      readonly kind: "measure";
      readonly column: string;
      readonly text: string;
      readonly cell: string;
      /** Units that fit the column; likeliest first where it is read so until a person says otherwise. */
      readonly answers: readonly string[];
      /** The word is known, and it is read as the first answer until a person says otherwise. */
      readonly proposed: boolean;
      /** Nothing says it: it was the first answer below another title. */
      readonly again?: true;
    }
  /** Names in the column of units that no register knows: places within the own unit ("own")? */
  | {
      readonly kind: "places";
      readonly text: string;
      readonly cells: readonly string[];
      readonly answers: readonly ["own"];
    };
