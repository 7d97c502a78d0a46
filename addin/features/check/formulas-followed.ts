/** What the formulas of a file come to by corrections, asked of the engine. */
import { type Engine, EngineStopped, type FollowFormulasRequest } from "../../engine/engine.ts";
import type { Follow } from "../../host/file-host.ts";

/** The engine keeps what it scanned of the file; it is handed over anew where the engine was stopped in between. */
export function followedBy(
  engine: Pick<Engine, "followFormulas">,
  { bytes, convert }: Pick<FollowFormulasRequest, "convert"> & { readonly bytes: Uint8Array },
  onFault: (fault: unknown) => void,
): Follow {
  const file = crypto.randomUUID();
  return async (changes) => {
    try {
      return (
        (await engine.followFormulas({ file, bytes: null, changes })) ??
        (await engine.followFormulas({ file, bytes, changes, ...(convert && { convert }) })) ??
        undefined
      );
    } catch (error) {
      if (!(error instanceof EngineStopped)) onFault(error);
      return undefined;
    }
  };
}
