import type { AssignedWords } from "../../../../addin/engine/assignment-types.ts";
import { Words } from "../../../../addin/features/assign/words.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export interface WordsStory {
  readonly words: AssignedWords;
}

show<WordsStory>(({ words }) => <Words words={words} onWord={hears("onWord")} onAgree={hears("onAgree")} />);
