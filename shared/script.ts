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

/** By code unit: whether it begins a character of the dictionaries; pairs are looked up one by one. */
const mayChange = new Uint8Array(0x10000);
for (const character of simplified.keys()) mayChange[character.charCodeAt(0)] = 1;

const [HAN_FIRST, HAN_LAST] = [0x4e00, 0x9fff];

/**
 * Whether a text is only simplified Han characters, Latin letters and digits: normalising changes none of them. Most
 * cells of a ledger are, and each is asked about several times.
 */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const han = unit >= HAN_FIRST && unit <= HAN_LAST && mayChange[unit] === 0;
    if (!han && !isLetterOrDigit(unit)) return false;
  }
  return true;
}

function isLetterOrDigit(unit: number): boolean {
  const lower = unit | 0x20;
  return (unit >= 0x30 && unit <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

/**
 * The text in simplified script, character by character: what stands around a character changes nothing, so that a name
 * compares equal wherever it stands. Characters that no dictionary knows stay.
 */
export function toSimplified(text: string): string {
  let at = 0;
  while (at < text.length && mayChange[text.charCodeAt(at)] === 0) at++;
  if (at === text.length) return text;
  let result = text.slice(0, at);
  for (const character of text.slice(at)) result += simplified.get(character) ?? character;
  return result;
}
