/** Height of a line and characters of a line in a note's box of the width below. */
const LINE = 14;
const LINE_CHARACTERS = 22;
const BOX_COLUMNS = 4;

/** What is needed to size the boxes of notes: what they say, and how high the rows are that they float over. */
export interface NoteBoxes {
  /** Texts in the order in which the sheet's notes stand. */
  readonly texts: readonly string[];
  /** In points, from the sheet's first row. */
  readonly heightOf: (row: number) => number;
}

/**
 * Gives every note a box that holds its whole text: programs show a note at the size that it was saved with, and
 * cut off what does not fit.
 * @param vml the sheet's drawing of notes, shapes in the order of `texts`
 */
export function sizeNoteBoxes(vml: string, { texts, heightOf }: NoteBoxes): string {
  let shape = 0;
  return vml.replace(/<x:Anchor>(\d+),[^<]*<\/x:Anchor>/g, (_, left: string) => {
    const bottom = rowBelow(boxHeight(texts[shape++] ?? ""), heightOf);
    const from = Number(left);
    return `<x:Anchor>${from},15,0,2,${from + BOX_COLUMNS},15,${bottom},4</x:Anchor>`;
  });
}

function boxHeight(text: string): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)));
  return (lines.reduce((sum, count) => sum + count, 0) + 1) * LINE;
}

/** First row whose top lies at or below `height` points. */
function rowBelow(height: number, heightOf: (row: number) => number): number {
  let row = 0;
  for (let top = 0; top < height; row++) top += heightOf(row);
  return row;
}
