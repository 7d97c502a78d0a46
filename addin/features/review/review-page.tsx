import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Receipt } from "../../../shared/api/submissions.ts";
import type { WholeQueue } from "../../api/review.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import type { CityPageProps } from "../../ui/city-page.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { News } from "../../ui/news.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useMediaQuery } from "../../ui/theme.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { usePageAddress } from "../../use-address.ts";
import { ApproveMany } from "./approve-many.tsx";
import { DecidedPeriod } from "./decided-period.tsx";
import { PurgeList } from "./purge-list.tsx";
import { QueueList } from "./queue-list.tsx";
import { ReviewDetail } from "./review-detail.tsx";
import { ReviewLevels, setsLevels } from "./review-levels.tsx";
import {
  type ActName,
  asksFor,
  cameSince,
  decidedGroups,
  neighbour,
  nextToDecide,
  placeIn,
  reviewedAbove,
  versionIn,
  waitingGroups,
} from "./review-model.ts";
import { useDecided } from "./use-decided.ts";
import { useReviewKeys } from "./use-review-keys.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px", minWidth: 0 },
  columns: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "24px" },
  wide: { gridTemplateColumns: "minmax(240px, 320px) minmax(0, 1fr)" },
  list: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  /** The list scrolls by itself beside the version that is looked at. */
  beside: {
    position: "sticky",
    top: "16px",
    alignSelf: "start",
    maxHeight: "calc(100vh - 32px)",
    overflowY: "auto",
    paddingInlineEnd: "4px",
  },
  /** Stays in sight however far the list is scrolled. */
  chosen: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: "4px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Versions that one act may decide on. */
const MOST_AT_ONCE = 500;

/** 审阅: what waits, the version that is looked at, and the decision; j and k walk, a and r decide. */
export function ReviewPage(props: CityPageProps) {
  const { api } = useServices();
  const styles = useStyles();
  const queue = useLoaded(api.review.queue);
  return (
    <main id="main" className={styles.page}>
      <Loaded from={queue}>
        {(answer) => (
          <Reviewing
            {...props}
            queue={answer}
            reloadQueue={queue.reload}
            news={<News from={queue} ask={api.review.queue} count={cameSince} />}
          />
        )}
      </Loaded>
    </main>
  );
}

interface ReviewingProps extends CityPageProps {
  readonly queue: WholeQueue;
  readonly reloadQueue: () => Promise<void>;
  /** What came meanwhile. */
  readonly news: ReactNode;
}

function Reviewing({ me, collections, reload: reloadCollections, queue, reloadQueue, news }: ReviewingProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const announce = useAnnounce();
  const wide = useMediaQuery("(min-width: 900px)");
  const [tab, setTab] = useState<"waiting" | "decided">("waiting");
  const { parts, go, correct } = usePageAddress("review");
  const current = versionIn(parts) ?? null;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [question, setQuestion] = useState<{ readonly uuid: string; readonly act: ActName } | null>(null);
  const asking = question !== null && question.uuid === current ? question.act : null;
  const [askingMany, setAskingMany] = useState(false);
  const [said, setSaid] = useState("");

  const { versions: waiting, levels } = queue;
  const decided = useDecided(collections, tab === "decided");
  const decidedOn = decided.state.kind === "ready" ? decidedGroups(decided.state.value, waiting) : [];
  const groups = tab === "waiting" ? waitingGroups(waiting) : decidedOn;
  const mine = new Set(waiting.filter((version) => version.mine).map(({ receipt }) => receipt.uuid));
  const toAnswer = queue.purges.filter((purge) => asksFor(me, purge));
  const otherPurges = queue.purges.filter((purge) => !toAnswer.includes(purge));
  const isOwn = ({ receipt }: { readonly receipt: Receipt }) => receipt.unit.code === me.account.unit.code;
  // What was decided meanwhile can no longer be chosen.
  const standing = new Set([...chosen].filter((uuid) => mine.has(uuid)));

  const ask = (act: ActName | null): void =>
    setQuestion(act === null || current === null ? null : { uuid: current, act });
  /** Back leads to the list, however many versions are looked at one after the other. */
  const show = (uuid: string | null): void => {
    const there = uuid === null ? {} : { version: uuid };
    if (uuid === null || current === null) go(there);
    else correct(there);
  };
  const open = (uuid: string | null): void => {
    setQuestion(null);
    setSaid("");
    show(uuid);
  };
  const refresh = async (): Promise<void> => {
    decided.reload();
    await Promise.all([reloadQueue(), reloadCollections()]);
  };
  const acted = async (words: string): Promise<void> => {
    setSaid(words);
    announce(words);
    await refresh();
  };
  /** After a decision on what waits goes on to the next, or back to the list when nothing waits any more. */
  const goOn = (act: ActName): boolean => {
    const moves = tab === "waiting" && current !== null && (act === "approve" || act === "return");
    if (moves) show(nextToDecide(groups, current) ?? null);
    return moves;
  };

  useReviewKeys(asking === null && !askingMany, {
    walk: (step) => {
      const next = neighbour(groups, current, step);
      if (next !== undefined && next !== current) open(next);
    },
    decide: current === null ? null : ask,
  });

  const list = (
    <div className={mergeClasses(styles.list, wide && styles.beside)}>
      <TabList
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          setTab(value === "decided" ? "decided" : "waiting");
          open(null);
        }}
      >
        <Tab value="waiting">{text.review.waiting(mine.size + toAnswer.length)}</Tab>
        <Tab value="decided">{text.review.decided}</Tab>
      </TabList>
      {tab === "waiting" && news}
      {tab === "decided" && <DecidedPeriod decided={decided} />}
      {standing.size > 0 && (
        <div className={mergeClasses(shared.row, styles.chosen)}>
          <span>{text.review.selected(standing.size)}</span>
          <Button
            appearance="primary"
            disabledFocusable={standing.size > MOST_AT_ONCE}
            onClick={() => standing.size <= MOST_AT_ONCE && setAskingMany(true)}
          >
            {text.review.approve}
          </Button>
          {standing.size > MOST_AT_ONCE && <span>{text.review.tooMany(MOST_AT_ONCE)}</span>}
        </div>
      )}
      {tab === "waiting" && (
        <>
          <PurgeList heading={text.review.purgesToAnswer(toAnswer.length)} purges={toAnswer} onOpen={open} />
          <PurgeList heading={text.review.purgeHead(otherPurges.length)} purges={otherPurges} onOpen={open} />
        </>
      )}
      {groups.length === 0 &&
        toAnswer.length === 0 &&
        (tab === "waiting" || decided.state.kind === "ready") && (
          <p className={shared.quiet}>
            {tab === "waiting" ? text.review.nothingWaiting : text.review.nothingDecided}
          </p>
        )}
      {tab === "waiting" && reviewedAbove(me) && waiting.some(isOwn) && (
        <p className={shared.quiet}>{text.review.ownToCity}</p>
      )}
      <QueueList
        groups={groups}
        current={current}
        chosen={standing}
        onOpen={open}
        onChoose={(uuids, choose) =>
          setChosen((before) => {
            const next = new Set(before);
            for (const uuid of uuids) {
              if (choose) next.add(uuid);
              else next.delete(uuid);
            }
            return next;
          })
        }
      />
    </div>
  );

  const detail = current !== null && (
    <ReviewDetail
      key={current}
      me={me}
      uuid={current}
      place={placeIn(parts)}
      asking={asking}
      onAsk={ask}
      onActed={(words, act) => {
        acted(words).catch(reportError);
        return goOn(act);
      }}
      onSaid={(words) => void acted(words).catch(reportError)}
      onRefresh={() => void refresh().catch(reportError)}
    />
  );

  return (
    <>
      <div className={shared.spread}>
        <h2 className={shared.heading}>{text.review.heading}</h2>
        <span role="status">{said}</span>
        {setsLevels(me) && (wide || current === null) && <ReviewLevels levels={levels} onChanged={acted} />}
      </div>
      <div className={mergeClasses(styles.columns, wide && styles.wide)}>
        {(wide || current === null) && list}
        {wide && current === null && <p className={shared.quiet}>{text.review.choose}</p>}
        {!wide && current !== null && (
          <span>
            <Button onClick={() => open(null)}>{text.review.back}</Button>
          </span>
        )}
        {detail}
      </div>
      {wide && <p className={shared.quiet}>{mine.size > 0 ? text.review.keys : text.review.keysToLook}</p>}
      {askingMany && (
        <ApproveMany
          chosen={waiting.filter(({ receipt }) => standing.has(receipt.uuid))}
          onApproved={() => {
            setAskingMany(false);
            setChosen(new Set());
            acted(text.review.approved(standing.size)).catch(reportError);
          }}
          onRefresh={() => {
            setAskingMany(false);
            refresh().catch(reportError);
          }}
          onClose={() => setAskingMany(false)}
        />
      )}
    </>
  );
}
