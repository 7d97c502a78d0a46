/** An object of Excel's API on Excel's side. What is not listed here does not exist, and asking for it is refused. */
export interface RemoteObject {
  readonly type: string;
  readonly isNull?: true;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Properties that are objects themselves. */
  readonly navigate?: Readonly<Record<string, () => RemoteObject>>;
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => RemoteResult>>;
  /** The member of a collection with this name. */
  readonly index?: (key: unknown) => RemoteObject;
  readonly items?: () => readonly RemoteObject[];
  /** Excel hands out a reference id for it. */
  readonly referenced?: true;
}

/** A method yields another object, a plain value, or nothing. */
export type RemoteResult = { readonly object: RemoteObject } | { readonly value: unknown } | undefined;

export const nullObject: RemoteObject = { type: "Null", isNull: true };
