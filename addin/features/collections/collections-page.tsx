import { Button, Input, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { CollectionOverviews } from "../../api/collections.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useLookAgain } from "../../ui/look-again.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { usePageAddress } from "../../use-address.ts";
import { MoveOffers } from "../moves/move-offers.tsx";
import { CollectionPage } from "./collection-page.tsx";
import { CollectionsTable } from "./collections-table.tsx";
import { OneOff } from "./one-off.tsx";
import { owingUnitsOf } from "./owing.ts";
import { PlanWizard } from "./plan-wizard.tsx";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
  empty: { maxWidth: "480px" },
});

/** 任务: what is to be reported in a year, by whom and when; the address says which year, which task, which plan. */
export function CollectionsPage({ me, reload }: { readonly me: Me; readonly reload: () => Promise<void> }) {
  const { now } = useServices();
  const styles = useStyles();
  const { parts, go, correct } = usePageAddress("collections");
  const year = yearOf(parts.year);
  const plan = me.account.role === "administrator" ? yearOf(parts.plan) : null;
  const list = year === null ? {} : { year: String(year) };
  const [said, setSaid] = useState("");
  const units = useMemo(() => owingUnitsOf(me.units, me.account.unit.code), [me]);
  const thisYear = Number(chinaTime(now()).slice(0, 4));
  const open = (there: Readonly<Record<string, string>>): void => {
    setSaid("");
    go({ ...list, ...there });
  };
  const toList = (words: string): void => {
    open({});
    setSaid(words);
    reload().catch(reportError);
  };
  return (
    <main id="main" className={styles.page}>
      {plan !== null ? (
        <PlanWizard
          key={plan}
          year={plan}
          units={units}
          onDone={(made) => toList(text.collections.created(made))}
          onCancel={() => toList("")}
        />
      ) : me.account.role === "administrator" && parts.once !== undefined ? (
        <OneOff
          key={parts.once}
          form={parts.once}
          units={units}
          onDone={() => toList(text.collections.created(1))}
          onCancel={() => toList("")}
        />
      ) : parts.task !== undefined ? (
        <CollectionPage key={parts.task} id={parts.task} units={units} onBack={toList} />
      ) : (
        <List
          key={year}
          me={me}
          chosen={year}
          thisYear={thisYear}
          said={said}
          onYear={(chosen) => correct({ year: String(chosen) })}
          onPlan={() => open({ plan: String(year ?? thisYear) })}
          onOneOff={() => open({ once: "" })}
          onOpen={(task) => open({ task })}
        />
      )}
    </main>
  );
}

/** A year in an address. */
function yearOf(part: string | undefined): number | null {
  return part !== undefined && /^\d{4}$/.test(part) ? Number(part) : null;
}

interface ListProps {
  readonly me: Me;
  /** null: this year, or the last one that has collections. */
  readonly chosen: number | null;
  readonly thisYear: number;
  readonly said: string;
  readonly onYear: (year: number) => void;
  readonly onPlan: () => void;
  readonly onOneOff: () => void;
  readonly onOpen: (id: string) => void;
}

function List(props: ListProps) {
  const { api, catalogue } = useServices();
  const { chosen, thisYear } = props;
  const loaded = useLoaded(async () => {
    // Somebody else may have published a version that tasks can take up.
    await catalogue.renew();
    const answer = await api.collectionOverviews(chosen ?? thisYear);
    if (!answer.ok) return answer;
    const [newest] = answer.value.years;
    const { collections } = answer.value;
    if (chosen !== null || collections.length > 0 || newest === undefined) {
      return { ok: true as const, value: { ...answer.value, year: chosen ?? thisYear } };
    }
    const older = await api.collectionOverviews(newest);
    return older.ok ? { ok: true as const, value: { ...older.value, year: newest } } : older;
  });
  useLookAgain(() => void loaded.reload().catch(reportError));
  return (
    <Loaded from={loaded}>
      {(overviews) => (
        <Year {...props} overviews={overviews} onMoved={() => void loaded.reload().catch(reportError)} />
      )}
    </Loaded>
  );
}

interface YearProps extends ListProps {
  readonly overviews: CollectionOverviews & { readonly year: number };
  readonly onMoved: () => void;
}

function Year(props: YearProps) {
  const { me, overviews, thisYear, said, onYear, onPlan, onOneOff, onOpen, onMoved } = props;
  const { now } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [search, setSearch] = useState("");
  const administers = me.account.role === "administrator";
  const { collections, years, year } = overviews;
  const shown = collections.filter(({ title }) => title.includes(search.trim()));
  const choices = [...new Set([...years, thisYear, thisYear + 1, year])].sort((a, b) => b - a);
  return (
    <>
      <div className={shared.spread}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {text.collections.heading}
        </h2>
        {administers && (
          <span className={shared.row}>
            <Button onClick={onOneOff}>{text.collections.oneOff}</Button>
            <Button appearance="primary" onClick={onPlan}>
              {text.collections.plan}
            </Button>
          </span>
        )}
      </div>
      <div className={shared.row}>
        <Select
          aria-label={text.collections.year}
          value={String(year)}
          onChange={(_, { value }) => onYear(Number(value))}
        >
          {choices.map((choice) => (
            <option key={choice} value={String(choice)}>
              {text.collections.yearOption(choice)}
            </option>
          ))}
        </Select>
        {collections.length > 0 && (
          <Input
            type="search"
            aria-label={text.collections.filter}
            placeholder={text.collections.filter}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
        )}
        <span role="status">{said}</span>
      </div>
      <MoveOffers tasks={collections} onMoved={onMoved} />
      {collections.length === 0 && (
        <div className={`${shared.stack} ${styles.empty}`}>
          <p className={shared.paragraph}>{text.collections.empty(year)}</p>
          <p className={shared.quiet}>
            {administers ? text.collections.emptyHow : text.collections.emptyReviewer}
          </p>
        </div>
      )}
      {collections.length > 0 && shown.length === 0 && (
        <p className={shared.paragraph}>{text.collections.noMatch}</p>
      )}
      {shown.length > 0 && <CollectionsTable collections={shown} now={chinaTime(now())} onOpen={onOpen} />}
    </>
  );
}
