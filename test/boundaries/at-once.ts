import type { House } from "./house.ts";

/** What a browser loads before anything of the entry runs. @returns path → the path that asked for it, null for the entry */
export function loadedAtOnce(house: House, entry: string): ReadonlyMap<string, string | null> {
  const files = new Map(house.map((file) => [file.path, file]));
  const reached = new Map<string, string | null>([[entry, null]]);
  for (const path of reached.keys()) {
    for (const { to, types, late } of files.get(path)?.imports ?? []) {
      if (!types && !late && files.has(to) && !reached.has(to)) reached.set(to, path);
    }
  }
  return reached;
}

/** The way to each file under a folder that is loaded at once: `addin/web.tsx → …`. */
export function waysTo(house: House, entry: string, folder: string): string[] {
  const reached = loadedAtOnce(house, entry);
  const wayTo = (path: string): string[] => {
    const by = reached.get(path) ?? null;
    return by === null ? [path] : [...wayTo(by), path];
  };
  return [...reached.keys()].filter((path) => path.startsWith(folder)).map((path) => wayTo(path).join(" → "));
}
