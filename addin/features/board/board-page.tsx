import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import { isPeriod } from "../../../shared/period/period.ts";
import { text } from "../../messages/index.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { News } from "../../ui/news.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { usePageAddress } from "../../use-address.ts";
import { type ActName, versionIn } from "../review/review-model.ts";
import { cameSince } from "./board-model.ts";
import { BoardView } from "./board-view.tsx";
import { UnitView } from "./unit-view.tsx";
import { useBoard } from "./use-board.ts";

/** The reviewer's view of one version, with its predecessor and the same period of last year. */
const ReviewDetail = lazy(async () => ({
  default: (await import("../review/review-detail.tsx")).ReviewDetail,
}));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px", minWidth: 0 },
  back: { alignSelf: "flex-start" },
});

/**
 * 看板: who has reported what; a unit's reports and a single version open in its place. The address says which period,
 * unit and version; `report` is a collection whose newest version of the unit is opened as soon as it is known.
 */
export function BoardPage({ me, reload }: { readonly me: Me; readonly reload: () => Promise<void> }) {
  const api = useBoard();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { parts, go, correct } = usePageAddress("board");
  const { unit, report = null } = parts;
  const period = parts.period !== undefined && isPeriod(parts.period) ? parts.period : undefined;
  const version = versionIn(parts);
  const board = useMemo(() => (period === undefined ? {} : { period }), [period]);
  const [asking, setAsking] = useState<{ readonly uuid: string; readonly act: ActName } | null>(null);
  const [said, setSaid] = useState<{ readonly uuid: string; readonly words: string } | null>(null);
  const loaded = useLoaded(() => api.board(period), period);

  const onBoard = version === undefined && unit === undefined;
  const wasOnBoard = useRef(onBoard);
  const { reload: reloadBoard } = loaded;
  useEffect(() => {
    if (onBoard && !wasOnBoard.current) reloadBoard().catch(reportError);
    wasOnBoard.current = onBoard;
  }, [onBoard, reloadBoard]);

  const openNewest = useCallback((uuid: string) => correct({ ...board, version: uuid }), [board, correct]);
  return (
    <main id="main" className={styles.page}>
      {!onBoard && (
        <Button
          className={styles.back}
          onClick={() => go(version !== undefined && unit !== undefined ? { ...board, unit } : board)}
        >
          {text.board.back}
        </Button>
      )}
      {said !== null && said.uuid === version && <span role="status">{said.words}</span>}
      {version !== undefined && (
        <ReviewDetail
          key={version}
          me={me}
          uuid={version}
          asking={asking?.uuid === version ? asking.act : null}
          onAsk={(act) => setAsking(act === null ? null : { uuid: version, act })}
          onActed={(words) => {
            setSaid({ uuid: version, words });
            reload().catch(reportError);
            return false;
          }}
          onSaid={(words) => setSaid({ uuid: version, words })}
          onRefresh={() => void reload().catch(reportError)}
        />
      )}
      {version === undefined && unit !== undefined && (
        <UnitView
          key={unit}
          code={unit}
          opened={report}
          onOpenNewest={openNewest}
          onOpen={(uuid) => go({ ...board, unit, version: uuid })}
        />
      )}
      <div hidden={!onBoard}>
        <div className={shared.stackWide}>
          <News from={loaded} ask={() => api.board(period)} count={cameSince} />
          <Loaded from={loaded}>
            {(answer) => (
              <BoardView
                answer={answer}
                onPeriod={(chosen) => correct({ period: chosen })}
                onOpen={(code, collection) =>
                  go({ ...board, unit: code, ...(collection === null ? {} : { report: collection }) })
                }
              />
            )}
          </Loaded>
        </div>
      </div>
    </main>
  );
}
