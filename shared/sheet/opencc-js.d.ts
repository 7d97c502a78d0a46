/** Dictionaries of OpenCC: entries between strokes, each a character (or word), a space, and what it becomes. */
declare module "opencc-js/dict/*" {
  const dictionary: string;
  export default dictionary;
}
