import { describe, expect, it } from "vitest";
import { type AddressBar, addressOf, createWhereabouts, hashOf } from "../../../addin/ui/address.ts";

/** A browser's bar with its Back button; it tells of a change later than it makes it. */
function barWith(hash: string) {
  const entries = [hash];
  let listener = (): void => undefined;
  const bar: AddressBar = {
    get: () => entries.at(-1) ?? "",
    push: (next) => void (next !== entries.at(-1) && entries.push(next)),
    replace: (next) => void entries.splice(-1, 1, next),
    subscribe: (hear) => {
      listener = hear;
    },
  };
  const typed = (next: string): void => {
    bar.push(next);
    listener();
  };
  const back = (): void => {
    entries.pop();
    listener();
  };
  return { bar, entries, typed, back };
}

const board = { page: "board", parts: { period: "2019" } };
const version = { page: "review", parts: { version: "0c6b" } };

describe("an address", () => {
  it.each([
    ["#/board", { page: "board", parts: {} }],
    ["#/board?period=2019", board],
    ["#/collections?task=%E5%8F%B0%E8%B4%A6+1", { page: "collections", parts: { task: "台账 1" } }],
    ["", null],
  ])("%s is read as it is written", (hash, address) => {
    expect(addressOf(hash)).toEqual(address);
    expect(hashOf(address)).toBe(hash);
  });

  it.each(["#main", "#invitation=abc", "#setup=abc", "#/", "#/?period=2019"])("%s is none", (hash) => {
    expect(addressOf(hash)).toBeUndefined();
  });
});

describe("where somebody is", () => {
  it("begins where the link leads, follows the bar, and returns", () => {
    const { bar, typed, back } = barWith("#/board?period=2019");
    const { address, go } = createWhereabouts(bar);
    expect(address.get()).toEqual(board);
    go(version);
    expect(bar.get()).toBe("#/review?version=0c6b");
    back();
    expect(address.get()).toEqual(board);
    typed("#/review?version=0c6b");
    expect(address.get()).toEqual(version);
  });

  it("is said better without a step that Back would undo, and can be forgotten", () => {
    const { bar, entries } = barWith("");
    const { address, go, correct } = createWhereabouts(bar);
    go(version);
    correct(board);
    expect(entries).toEqual(["", "#/board?period=2019"]);
    correct(null);
    expect(address.get()).toBeNull();
    expect(entries).toEqual(["", ""]);
  });

  it("stays as it is while a link that is no address of the pane is followed", () => {
    const { bar, typed } = barWith("#/board?period=2019");
    const { address } = createWhereabouts(bar);
    const before = address.get();
    typed("#invitation=abc");
    expect(address.get()).toBe(before);
    typed("#/board?period=2019");
    expect(address.get()).toBe(before);
  });

  it("is known without a bar too", () => {
    const { address, go } = createWhereabouts(null);
    expect(address.get()).toBeNull();
    go(version);
    expect(address.get()).toEqual(version);
  });
});
