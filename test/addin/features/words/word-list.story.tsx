import { WordList } from "../../../../addin/features/words/word-list.tsx";
import type { CityWord } from "../../../../shared/api/words.ts";
import { hears, show } from "../../../support/components/story.tsx";

export interface WordListStory {
  readonly words: readonly CityWord[];
}

const reloaded = hears("reload");

show<WordListStory>(({ words }) => <WordList words={words} reload={async () => reloaded()} />);
