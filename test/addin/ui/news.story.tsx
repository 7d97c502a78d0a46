import { useState } from "react";
import { Loaded } from "../../../addin/ui/loaded.tsx";
import { LookAgain } from "../../../addin/ui/look-again.ts";
import { News } from "../../../addin/ui/news.tsx";
import { useLoaded } from "../../../addin/ui/use-loaded.ts";
import { show } from "../../support/components/story.tsx";

export interface NewsStory {
  /** How many reports there are at each asking, the last one again and again; -1: the server does not answer. */
  readonly reports: readonly number[];
}

show<NewsStory>(({ reports }) => {
  const [rest] = useState(() => [...reports]);
  const [again, setAgain] = useState<number | null>(null);
  const ask = () => {
    const [value = 0] = rest;
    if (rest.length > 1) rest.shift();
    return Promise.resolve(
      value < 0 ? ({ ok: false, failure: { kind: "network" } } as const) : ({ ok: true, value } as const),
    );
  };
  return (
    <>
      <button type="button" onClick={() => setAgain((again ?? 0) + 1)}>
        tab
      </button>
      {again !== null && (
        <LookAgain value={again}>
          <Page ask={ask} />
        </LookAgain>
      )}
    </>
  );
});

function Page({ ask }: { readonly ask: Parameters<typeof useLoaded<number>>[0] }) {
  const loaded = useLoaded(ask);
  return (
    <>
      <News from={loaded} ask={ask} count={(shown, now) => now - shown} />
      <Loaded from={loaded}>{(value) => <p>{`reports ${value}`}</p>}</Loaded>
    </>
  );
}
