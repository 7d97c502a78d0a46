import { zh } from "./zh.ts";

export type Messages = typeof zh;

/** Texts in the language of the user; Chinese is the only one so far. */
export const text: Messages = zh;
