/**
 * What a city changes in a standard form: names and words, columns and checks of its own, and columns and checks that it
 * does without. `fitForm` makes a version of the form of it that keeps the standard's indicators. Plain JSON.
 */
import type { DesignCode, DesignColumn, DesignRule } from "../design/design.ts";

export interface Fit {
  /** Version of the standard form that is fitted. */
  readonly base: number;
  /** Other titles of the sheet. */
  readonly titles: readonly string[];
  /** Id of a column of the standard form → other headers of it. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Id of a code column of the standard form → code → other words in cells. */
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Id of a code column of the standard form → codes that its list has not. */
  readonly codes: Readonly<Record<string, readonly DesignCode[]>>;
  /** Columns of one's own: they come last. Their ids, and those of `codes`, begin with the city's prefix. */
  readonly columns: readonly DesignColumn[];
  /** Checks of one's own, over names of all columns. */
  readonly rules: readonly DesignRule[];
  /** Ids of columns of the standard form that nobody is asked for. */
  readonly offColumns: readonly string[];
  /** Ids of relations, keys and history rules of the standard form that are not checked. */
  readonly offRules: readonly string[];
}

/** Nothing is changed. */
export function emptyFit(base: number): Fit {
  return {
    base,
    titles: [],
    headers: {},
    words: {},
    codes: {},
    columns: [],
    rules: [],
    offColumns: [],
    offRules: [],
  };
}

/** Ids of a city's own columns and codes begin so: no standard version has one like them. */
const ownId = /^own_[a-z0-9]+_[a-z0-9_]+$/;

export function isOwnId(id: string): boolean {
  return ownId.test(id);
}

/** Checks of a city's own are numbered so: no standard version has one like them. */
export function isOwnRule(id: string): boolean {
  return /^X[1-9]\d*$/.test(id);
}

/**
 * Versions of a fitted form have the standard's version before them: 200001 is the first of what was made of version 2. All
 * cities of a database share the numbers.
 */
const PER_BASE = 100_000;

/** The number of a version by which a standard form was fitted; undefined: it is a standard version. */
export function baseOfVersion(version: number): number | undefined {
  return version < PER_BASE ? undefined : Math.floor(version / PER_BASE);
}

/** The how manieth of its base a fitted version is. */
export function fitOfVersion(version: number): number {
  return version % PER_BASE;
}

/** @param taken versions that the form has already */
export function nextFitVersion(base: number, taken: readonly number[]): number {
  const first = base * PER_BASE;
  return Math.max(first, ...taken.filter((version) => baseOfVersion(version) === base)) + 1;
}
