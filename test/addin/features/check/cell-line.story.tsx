import type { AboutCell } from "../../../../addin/features/check/about-cell.ts";
import { CellLine } from "../../../../addin/features/check/cell-line.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export interface CellLineStory {
  readonly address: string;
  readonly content: string;
  readonly about: AboutCell;
  readonly earlier?: readonly string[];
}

show<CellLineStory>((props) => (
  <CellLine
    {...props}
    edit={null}
    onDone={hears("onDone")}
    onApply={hears("onApply")}
    onFinding={hears("onFinding")}
  />
));
