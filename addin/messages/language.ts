export type Language = "zh" | "en";

/** In which language the pane speaks; read it when rendering. */
export let language: Language = "zh";

export function languageIs(spoken: Language): void {
  language = spoken;
}
