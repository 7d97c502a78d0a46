import { WordList } from "../../../../addin/features/words/word-list.tsx";
import type { CityWord } from "../../../../shared/api/words.ts";
import { hears, show } from "../../../support/components/story.tsx";

export interface WordListStory {
  readonly words: readonly CityWord[];
  readonly lists?: boolean;
}

const reloaded = hears("reload");

const form = hears("form");

show<WordListStory>(({ words, lists = false }) => (
  <WordList
    words={words}
    reload={async () => reloaded()}
    {...(lists && { onForm: (id: string) => form(id) })}
  />
));
