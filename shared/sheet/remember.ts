/** Longer texts are notes: they are met once. */
const LONGEST = 80;

/**
 * The same pure function of a text, remembering what it said of the last `most` different texts: headers and codes
 * are asked about again for every form and every edit.
 */
export function remember<Value>(most: number, of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    const value = of(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
