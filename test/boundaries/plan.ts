import type { House } from "./house.ts";
import { byName, rooms } from "./rooms.ts";
import { roomOf } from "./walls.ts";

/** What in the plan itself is wrong, or no longer needed by the house as it stands. */
export function planFaults(house: House): string[] {
  const lived = new Set(house.map(({ path }) => roomOf(path)));
  return [
    ...Object.keys(rooms)
      .filter((room) => room !== "package.json" && !lived.has(room))
      .map((room) => `${room} is a room without files: strike it from test/boundaries/rooms.ts`),
    ...Object.keys(rooms).flatMap(upward),
    ...Object.keys(byName).flatMap((room) => idle(room, house)),
  ];
}

function upward(room: string): string[] {
  const order = Object.keys(rooms);
  const above = order.slice(0, order.indexOf(room));
  return (rooms[room] ?? [])
    .filter((entry) => !entry.startsWith("type "))
    .filter((entry) => !above.some((each) => (entry.endsWith("/*") ? isIn(each, entry) : each === entry)))
    .map((entry) => `${room} lets in ${entry}, which does not stand above it in test/boundaries/rooms.ts`);
}

function isIn(room: string, entry: string): boolean {
  return `${room}/`.startsWith(entry.slice(0, -1));
}

/** Rows that let in a room by name and do not need to. */
function idle(room: string, house: House): string[] {
  const users = new Set(
    house
      .filter(({ imports }) => imports.some(({ to }) => roomOf(to) === room))
      .map(({ path }) => roomOf(path)),
  );
  return Object.entries(rooms)
    .filter(([user, allowed]) => allowed.includes(room) && !users.has(user))
    .map(
      ([user]) =>
        `${user} does not import ${room} any more: strike it from its row in test/boundaries/rooms.ts`,
    );
}
