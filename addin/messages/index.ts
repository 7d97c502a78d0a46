import { zh } from "./zh.ts";

export type Messages = typeof zh;

/** Texts in the language of the user. Read them when rendering, not when a module loads. */
export let text: Messages = zh;

export function textIs(messages: Messages): void {
  text = messages;
}
