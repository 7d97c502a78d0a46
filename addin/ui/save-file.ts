import { createStore, type Store } from "./store.ts";

/** A busy browser takes hold of a download well after the click; a minute later the memory can go. */
const KEPT = 60_000;

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What somebody wanted of a place that can do neither. */
export type Wish = "save" | "print";

let able = (): boolean => true;
const wish = createStore<Wish | null>(null);
/** Wanted, and not done here: elsewhere.tsx says where it can be. */
export const unmetWish: Store<Wish | null> = wish;

/** @param answer false in a pane in Excel for Mac or iPad, whose web view has neither downloads nor a printer */
export function savesAndPrintsWhere(answer: () => boolean): void {
  able = answer;
}

export const forgetWish = (): void => wish.update(() => null);

/** Hands a file to the browser's downloads. @returns false where there are none: nothing was saved then */
export function saveFile(content: Blob, name: string): boolean {
  if (!able()) {
    wish.update(() => "save");
    return false;
  }
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
  return true;
}

export function printPage(): void {
  if (able()) print();
  else wish.update(() => "print");
}
