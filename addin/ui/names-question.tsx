import { useState } from "react";
import { text } from "../messages/index.ts";
import { Notice } from "./notice.tsx";

/** What a body says of names in its texts; nothing where none were found. */
export interface NamesAsked {
  readonly namesConfirmed?: true;
}

/** The question whether names are meant, before texts go: once for the same texts. */
export interface NamesQuestion {
  /** Names that are asked about now; null: nothing is. Without any: the server sees one where this page sees none. */
  readonly asked: readonly string[] | null;
  /** @returns what to send along; null while the question has to be answered first. */
  readonly settle: (texts: readonly string[]) => Promise<NamesAsked | null>;
  /** The server asks. */
  readonly refused: (texts: readonly string[]) => void;
  /** The texts are others now. */
  readonly forget: () => void;
}

export function useNamesQuestion(): NamesQuestion {
  const [asked, setAsked] = useState<{ readonly about: string; readonly names: readonly string[] } | null>(
    null,
  );
  return {
    asked: asked?.names ?? null,
    settle: async (texts) => {
      const about = JSON.stringify(texts);
      if (asked?.about === about) return { namesConfirmed: true };
      const names = await namesIn(texts);
      if (names.length === 0) return {};
      setAsked({ about, names });
      return null;
    },
    refused: (texts) => setAsked({ about: JSON.stringify(texts), names: [] }),
    forget: () => setAsked(null),
  };
}

/** What looks like a name, once each. Which lists of characters make one is read when it is asked for the first time. */
export async function namesIn(
  texts: readonly string[],
  known: readonly string[] = [],
): Promise<readonly string[]> {
  const { likelyNames } = await import("../../shared/submission/names/likely-names.ts");
  return [...new Set(texts.flatMap((each) => likelyNames(each, known).map((name) => name.text)))];
}

/** Says which words look like names, and what to do. */
export function NamesNotice({ names }: { readonly names: readonly string[] }) {
  return (
    <Notice kind="warning">
      <strong>{text.names.found(names)}</strong>
      <span>{text.names.ask}</span>
    </Notice>
  );
}
