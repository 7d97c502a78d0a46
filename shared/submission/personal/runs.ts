import { type Folded, LETTER, SIGN } from "./fold.ts";

/** Digits of one script without anything between them; `gap` is what stands between them and the group before. */
export interface Group {
  readonly digits: string;
  /** Blanks as one, a repeated sign once. */
  readonly gap: string;
  readonly start: number;
  readonly end: number;
}

/** Groups that may be one number: no letter between them, and never more than three signs. */
export type Run = readonly Group[];

const FARTHEST = 3;

export function runsOf({ plain, kinds }: Folded): Run[] {
  const runs: Group[][] = [];
  let run: Group[] = [];
  let gap = "";
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
    gap = "";
  };
  for (let at = 0; at < plain.length; at += 1) {
    const kind = kinds[at] ?? LETTER;
    if (kind > SIGN) {
      let end = at + 1;
      while (kinds[end] === kind) end += 1;
      const near = squeezed(gap);
      if (near.length > FARTHEST) close();
      run.push({ digits: plain.slice(at, end), gap: run.length === 0 ? "" : near, start: at, end });
      gap = "";
      at = end - 1;
    } else if (kind === SIGN) {
      if (run.length > 0) gap += plain[at];
    } else if (run.length > 0) {
      if (isX(plain, at)) endWithX(run, squeezed(gap), at);
      close();
    }
  }
  close();
  return runs;
}

function endWithX(run: Group[], gap: string, at: number): void {
  const last = run.at(-1);
  if (last === undefined || gap.length > FARTHEST) return;
  if (gap === "") run[run.length - 1] = { ...last, digits: `${last.digits}X`, end: at + 1 };
  else run.push({ digits: "X", gap, start: at, end: at + 1 });
}

/** The X that ends an ID number: no word and no number goes on behind it. */
function isX(plain: string, at: number): boolean {
  return /[Xx]/.test(plain[at] ?? "") && !/[A-Za-z0-9]/.test(plain[at + 1] ?? "");
}

/** "  \n" → " ", "----" → "-". Signs that blot out digits are counted one by one: 138****0000. */
function squeezed(gap: string): string {
  return gap.length < 2 ? gap : gap.replace(/\s+/g, " ").replace(/([-.,_~—–―·…。、/|:])\1+/g, "$1");
}
