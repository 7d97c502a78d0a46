import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { BoardView } from "./board-view.tsx";
import { UnitView } from "./unit-view.tsx";

/** The reviewer's view of one version, with its predecessor and the same period of last year. */
const ReviewDetail = lazy(async () => ({
  default: (await import("../review/review-detail.tsx")).ReviewDetail,
}));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px", minWidth: 0 },
  back: { alignSelf: "flex-start" },
});

type View =
  | { readonly kind: "board" }
  /** With a collection: its newest version is opened as soon as the unit's reports are there. */
  | { readonly kind: "unit"; readonly code: string; readonly collection: string | null }
  | { readonly kind: "version"; readonly uuid: string; readonly from: View };

/** 看板: who has reported what; a unit's history and a single version open in its place. */
export function BoardPage({ me, reload }: { readonly me: Me; readonly reload: () => Promise<void> }) {
  const { api } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [view, setView] = useState<View>({ kind: "board" });
  const [period, setPeriod] = useState<string | undefined>(undefined);
  const [asking, setAsking] = useState<"approve" | "return" | "revert" | "purge" | null>(null);
  const [said, setSaid] = useState("");
  const loaded = useLoaded(() => api.board(period), period);

  const back = (to: View): void => {
    setSaid("");
    setAsking(null);
    setView(to);
    if (to.kind === "board") loaded.reload().catch(reportError);
  };
  return (
    <main id="main" className={styles.page}>
      {view.kind !== "board" && (
        <Button
          className={styles.back}
          onClick={() => back(view.kind === "version" ? view.from : { kind: "board" })}
        >
          {text.board.back}
        </Button>
      )}
      {said !== "" && <span role="status">{said}</span>}
      {view.kind === "version" && (
        <ReviewDetail
          key={view.uuid}
          me={me}
          uuid={view.uuid}
          asking={asking}
          onAsk={setAsking}
          onActed={(words) => {
            setSaid(words);
            reload().catch(reportError);
            return false;
          }}
          onRefresh={() => void reload().catch(reportError)}
        />
      )}
      {view.kind === "unit" && (
        <UnitView
          code={view.code}
          opened={view.collection}
          onOpen={(uuid) =>
            setView({
              kind: "version",
              uuid,
              from: view.collection === null ? view : { kind: "board" },
            })
          }
        />
      )}
      <div hidden={view.kind !== "board"}>
        <div className={shared.stackWide}>
          <Loaded from={loaded}>
            {(answer) => (
              <BoardView
                answer={answer}
                onPeriod={setPeriod}
                onOpen={(code, collection) => setView({ kind: "unit", code, collection })}
              />
            )}
          </Loaded>
        </div>
      </div>
    </main>
  );
}
