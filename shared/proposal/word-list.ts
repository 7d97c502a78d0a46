/** Words of a list that nothing offers: those that a column says again and again. */

/** A column of so many words, said so often on average, is a list although nothing offers them. */
const MOST_WORDS = 15;
const LEAST_SAID = 2;
const LEAST_CELLS = 4;
const LONGEST = 12;

/** Words of free columns: whoever writes a place or an organisation does not choose from a list. */
const free =
  /名称|姓名|备注|说明|内容|地址|地点|时间|日期|简介|做法|成效|原因|编号|单位$|村|社区|网格|乡镇|街道/;

/** undefined where the cells are no list. */
export function repeatedWords(name: string, cells: readonly string[]): readonly string[] | undefined {
  const filled = cells.filter((text) => text !== "");
  const words = [...new Set(filled.map((text) => text.trim()))];
  if (filled.length < LEAST_CELLS || words.length > MOST_WORDS || free.test(name)) return undefined;
  if (filled.length < words.length * LEAST_SAID || words.some((word) => word.length > LONGEST))
    return undefined;
  return words;
}

const levelName = /级别|层级/;
const level =
  /^(?:国家?|全国|省|自治区|市|地市?|州|区|县|区县|县区|旗|乡|镇|乡镇|镇街|街道|村|社区|班|基层)级(?:以上)?$/;

/** Levels nest: what is honoured by the province is often honoured by the city too. */
export function isOfLevels(name: string, words: readonly string[]): boolean {
  return levelName.test(name) || words.filter((word) => level.test(word)).length > 1;
}
