/** Numbers in Han numerals, also as banks write them, and mixtures such as 3千5 and 1万2千. */

const digits: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const places: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const numerals = `${Object.keys(digits).join("")}${Object.keys(places).join("")}廿卅`;
const leading = new RegExp(`^[${numerals}][${numerals}万亿]*`);
/** 二十万: the word stays, as it may stand apart (二十余万). */
const oneLarge = /^([^万亿]+)([万亿])$/;
/** 1万2千, 3千5, 3万5000. */
const mixed = /^(\d+)([亿万千百])零?(?:(\d)([千百])(?!\d)|(\d+)(?![\d.亿万千百]))/;

/**
 * The text with the number at its beginning in Arabic digits: 十二人 → 12人, 一百零五 → 105, 二十万 → 20万, 百万 → 1百万,
 * 贰拾伍万元 → 25万元, 3千5 → 3500. `worked`: a word 万, 亿, 千 or 百 went into the number. The same text where there is
 * none, or where nobody can tell which it is: 三五人, 七八十.
 */
export function arabicDigits(text: string): { readonly text: string; readonly worked: boolean } {
  const compound = mixed.exec(text);
  if (compound !== null) {
    const value = mixedValue(compound);
    if (value !== undefined) return { text: `${value}${text.slice(compound[0].length)}`, worked: true };
  }
  if (/\d/.test(text)) return { text, worked: false };
  if (/^[百千万亿]/.test(text)) return { text: `1${text}`, worked: false };
  const run = leading.exec(text)?.[0];
  const [, head, word] = oneLarge.exec(run ?? "") ?? [];
  const times = head === undefined ? undefined : sectionValue(head);
  if (times !== undefined) return { text: `${times}${word}${text.slice(run?.length)}`, worked: false };
  const value = run === undefined ? undefined : numeralValue(run);
  if (run === undefined || value === undefined) return { text, worked: false };
  return { text: `${value}${text.slice(run.length)}`, worked: /[万亿]/.test(run) };
}

function mixedValue([, head = "", place = "", digit, next, rest]: RegExpExecArray): number | undefined {
  const unit = large[place] ?? places[place] ?? 1;
  if (digit !== undefined && next !== undefined) {
    const below = places[next] ?? 1;
    return below < unit ? Number(head) * unit + Number(digit) * below : undefined;
  }
  const tail = rest ?? "";
  const zeros = Math.log10(unit);
  // 3千5 is 3500; 3千50 may be 3050 or 3500.
  if (tail.length === 1) return Number(head) * unit + Number(tail) * (unit / 10);
  const whole = tail.length === zeros || (zeros >= 4 && tail.length >= 3 && tail.length < zeros);
  return whole ? Number(head) * unit + Number(tail) : undefined;
}

/** The value of a numeral; undefined when it is none, or stands for several numbers. */
function numeralValue(run: string): number | undefined {
  let total = 0;
  let rest = run;
  for (const word of ["亿", "万"]) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    const head = sectionValue(rest.slice(0, at));
    if (head === undefined) return undefined;
    total += head * (large[word] ?? 1);
    rest = rest.slice(at + 1);
    // 三万五 is 35000.
    const digit = digits[rest];
    if (digit !== undefined && digit > 0) return total + digit * ((large[word] ?? 1) / 10);
  }
  if (/[万亿]/.test(rest)) return undefined;
  const last = rest === "" ? 0 : sectionValue(rest);
  return last === undefined ? undefined : total + last;
}

/** Below 万. */
function sectionValue(text: string): number | undefined {
  const characters = [...text.replace("廿", "二十").replace("卅", "三十")];
  if (characters.every((character) => digits[character] !== undefined)) return positional(characters);
  let total = 0;
  let digit: number | undefined;
  let above = 10_000;
  let gap = false;
  for (const character of characters) {
    const place = places[character];
    if (place === undefined) {
      if (digit !== undefined) return undefined;
      const value = digits[character];
      if (value === undefined) return undefined;
      if (value === 0) gap = true;
      else digit = value;
      continue;
    }
    if (place >= above || (digit === undefined && (place !== 10 || (total > 0 && !gap)))) return undefined;
    total += (digit ?? 1) * place;
    [above, digit, gap] = [place, undefined, false];
  }
  // 一百五 is 150, 一百零五 is 105.
  return total + (digit ?? 0) * (gap || above === 10 ? 1 : above / 10);
}

/** 三〇五, 一二三; two digits such as 三五 are "some". */
function positional(characters: readonly string[]): number | undefined {
  const values = characters.map((character) => digits[character] ?? 0);
  if (values.length === 2 && !values.includes(0)) return undefined;
  return Number(values.join(""));
}
