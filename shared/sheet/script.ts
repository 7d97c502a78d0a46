import hongKong from "opencc-js/dict/HKVariantsRev";
import traditional from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariantsRev";

const pairs = (dictionary: string) =>
  dictionary.split("|").map((entry) => entry.split(" ") as [string, string]);

/** Traditional character → simplified; with the variants that Taiwan and Hong Kong write instead. */
const simplified = new Map(pairs(traditional));
const simple = new Set(simplified.values());
for (const [variant, usual] of [...pairs(taiwan), ...pairs(hongKong)]) {
  // 么 is a variant there and simplified here: what is simplified stays.
  if (!simplified.has(variant) && !simple.has(variant)) {
    simplified.set(variant, simplified.get(usual) ?? usual);
  }
}

/**
 * The text in simplified script, character by character: what stands around a character changes nothing, so that a name
 * compares equal wherever it stands. Characters that no dictionary knows stay.
 */
export function toSimplified(text: string): string {
  let result = "";
  for (const character of text) result += simplified.get(character) ?? character;
  return result;
}
