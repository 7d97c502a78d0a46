import { dirname } from "node:path/posix";
import { doors } from "./doors.ts";
import { type House, type HouseFile, type Import, lineAt } from "./house.ts";
import { byName, packages, rooms } from "./rooms.ts";

/** What stands against the house plan, one line each: `worker/routes/x.ts:3 names …: what to do instead`. */
export function faultsOf(house: House): string[] {
  return [
    ...house.flatMap(misplaced),
    ...house.flatMap((file) => file.imports.flatMap((each) => wrongImport(file, each))),
    ...house.flatMap(wrongUses),
    ...circles(house),
  ];
}

/** The smallest room of the list that holds the file. */
export function roomOf(path: string): string | undefined {
  const [side] = path.split("/");
  for (let at = path; at !== side && at !== "."; at = dirname(at)) if (at in rooms) return at;
  return path in rooms ? path : undefined;
}

function misplaced({ path }: HouseFile): string[] {
  if (roomOf(path) !== undefined) return [];
  return [
    `${path} stands in no room: put it into one of test/boundaries/rooms.ts, or add a room there and say what it may import`,
  ];
}

function wrongImport(file: HouseFile, each: Import): string[] {
  const { to, types, at } = each;
  const from = roomOf(file.path);
  if (from === undefined) return [];
  if (!isFile(to)) return wrongPackage(file, each);
  const room = roomOf(to);
  const allowed = rooms[from] ?? [];
  if (room === undefined || room === from || allowed.some((entry) => lets(entry, from, room, types)))
    return [];
  const remedy =
    byName[room] ??
    "take it as an argument, move what both need into a room above both, or change the plan in test/boundaries/rooms.ts";
  return [`${lineAt(file, at)} imports ${to}, but ${from} may import ${said(allowed)}: ${remedy}`];
}

const order = Object.keys(rooms);

function lets(entry: string, from: string, room: string, types: boolean): boolean {
  if (entry.startsWith("type ")) return types && entry.slice(5) === room;
  if (!entry.endsWith("/*")) return entry === room;
  return (
    !(room in byName) &&
    `${room}/`.startsWith(entry.slice(0, -1)) &&
    order.indexOf(room) < order.indexOf(from)
  );
}

function wrongPackage(file: HouseFile, { to, types, at }: Import): string[] {
  const place = Object.keys(packages)
    .filter((folder) => file.path.startsWith(`${folder}/`))
    .reduce((longest, folder) => (folder.length > longest.length ? folder : longest), "");
  const allowed = packages[place] ?? [];
  const isAllowed = allowed.some((entry) => {
    const of = entry.replace("type ", "");
    return (types || of === entry) && (to === of || to.startsWith(of.endsWith(":") ? of : `${of}/`));
  });
  return isAllowed
    ? []
    : [
        `${lineAt(file, at)} imports ${to}, but ${place} may import ${said(allowed)} (test/boundaries/rooms.ts)`,
      ];
}

function isFile(name: string): boolean {
  return /^(shared|worker|addin)\//.test(name) || name === "package.json";
}

function said(allowed: readonly string[]): string {
  return allowed.length === 0 ? "nothing" : allowed.join(", ");
}

function wrongUses(file: HouseFile): string[] {
  return doors
    .filter(({ within, through }) => isIn(file.path, within) && !isIn(file.path, through))
    .flatMap(({ forbids, remedy }) =>
      file.uses.filter(forbids).map(({ name, beside, kind, at }) => {
        const full = kind === "member" && beside !== undefined ? `${beside}.${name}` : name;
        return `${lineAt(file, at)} names ${full}: ${remedy}`;
      }),
    );
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** Files that import each other in a circle, type imports included; each file is named in one circle at most. */
function circles(house: House): string[] {
  const found: string[] = [];
  const left = new Map(house.map(({ path, imports }) => [path, new Set(imports.map(({ to }) => to))]));
  for (let start = strip(left); start !== undefined; start = strip(left)) {
    const circle = circleFrom(start, left);
    for (const file of circle) left.delete(file);
    found.push(
      `${circle.join(" → ")} is a circle of files: move what they share (types too) into a file that imports none of them`,
    );
  }
  return found;
}

function circleFrom(start: string, left: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const way = [start];
  for (let at = start; ; ) {
    at = [...(left.get(at) ?? [])].find((to) => left.has(to)) ?? start;
    const seen = way.indexOf(at);
    way.push(at);
    if (seen >= 0) return way.slice(seen);
  }
}

/** Takes away files that import nothing that is left. @returns a file that leads to a circle, if one is left */
function strip(left: Map<string, Set<string>>): string | undefined {
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [path, all] of left) if (![...all].some((to) => left.has(to))) left.delete(path);
  }
  return left.keys().next().value;
}
