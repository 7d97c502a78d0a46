import { useState } from "react";
import type { Outcome } from "../../../addin/api/failure.ts";
import { Loaded } from "../../../addin/ui/loaded.tsx";
import { useLoaded } from "../../../addin/ui/use-loaded.ts";
import { show } from "../../support/components/story.tsx";

export interface LoadedStory {
  /** What comes of each loading, the last one again and again. */
  readonly outcomes: readonly Outcome<string>[];
}

show<LoadedStory>(({ outcomes }) => {
  const [rest] = useState(() => [...outcomes]);
  const loaded = useLoaded(async () => {
    const [next] = rest;
    if (next === undefined) throw new RangeError("no outcome");
    if (rest.length > 1) rest.shift();
    return next;
  });
  return (
    <>
      <Loaded from={loaded}>{(value) => <p>{value}</p>}</Loaded>
      <button type="button" onClick={() => void loaded.reload()}>
        reload
      </button>
    </>
  );
});
