/** Longer texts are notes: they are met once. */
const LONGEST = 80;

/**
 * The same pure function of a text or number, remembering what it said of the last `most` different ones: headers and
 * codes are asked about again for every form and every edit, days for every row.
 */
export function remember<Value, Key extends string | number = string>(
  most: number,
  of: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (typeof key === "string" && key.length > LONGEST) return of(key);
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = of(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
