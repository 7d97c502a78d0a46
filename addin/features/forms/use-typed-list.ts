import { useState } from "react";

/**
 * What stands in a field of several words: as it is being typed while it means the same words, else the words.
 * @param parts the words that a text means
 */
export function useTypedList(
  words: readonly string[],
  separator: string,
  parts: (typed: string) => readonly string[],
): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(words.join(separator));
  const same = parts(typed).join("\n") === words.join("\n");
  return [same ? typed : words.join(separator), setTyped];
}

export function wordsIn(typed: string): readonly string[] {
  return [...new Set(typed.split(/[\n\r\t、,，;；]+/).map((word) => word.trim()))].filter(
    (word) => word !== "",
  );
}
