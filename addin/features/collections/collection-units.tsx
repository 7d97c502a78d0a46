import { Button, Checkbox, Input, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { CollectionDetails } from "../../../shared/api/collections.ts";
import { isAwaited } from "../../../shared/api/collections.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { statusGlyphs } from "../../messages/status.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { missingUnits } from "./collection-state.ts";

type UnitAct = "exempt" | "expect" | "remind";

interface CollectionUnitsProps {
  readonly collection: CollectionDetails;
  /** Reminders are for everybody who sees this; exemptions for those who run the collection. */
  readonly mayRemind: boolean;
  readonly onAct: (act: UnitAct, units: readonly string[]) => void;
}

/** Who owes the collection and how far each is, to be exempted or reminded. */
export function CollectionUnits({ collection, mayRemind, onAct }: CollectionUnitsProps) {
  const shared = useSharedStyles();
  const [search, setSearch] = useState("");
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const missing = new Set(missingUnits(collection).map(({ code }) => code));
  const shown = collection.units.filter(
    ({ code, name }) => name.includes(search.trim()) && (!onlyMissing || missing.has(code)),
  );
  const picked = collection.units.filter(({ code }) => chosen.has(code));
  const exempt = picked.filter(({ exemption }) => exemption !== null).map(({ code }) => code);
  const neverSent = picked.filter(({ status }) => isAwaited(status)).map(({ code }) => code);
  const due = picked.filter(({ code }) => missing.has(code)).map(({ code }) => code);
  const all = shown.length > 0 && shown.every(({ code }) => chosen.has(code));
  const act = (kind: UnitAct, units: readonly string[]): void => {
    setChosen(new Set());
    onAct(kind, units);
  };

  return (
    <section className={shared.stack} aria-label={text.collections.unitsHeading}>
      <h3 className={shared.subheading}>{text.collections.unitsHeading}</h3>
      <div className={shared.row}>
        <Input
          type="search"
          aria-label={text.collections.searchUnits}
          placeholder={text.collections.searchUnits}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Checkbox
          label={text.collections.onlyMissing}
          checked={onlyMissing}
          onChange={(_, { checked }) => setOnlyMissing(checked === true)}
        />
      </div>
      <div className={shared.row}>
        <span role="status">{text.collections.selected(picked.length)}</span>
        {collection.manageable && (
          <>
            <Button disabled={neverSent.length === 0} onClick={() => act("exempt", neverSent)}>
              {text.collections.exempt}
            </Button>
            <Button disabled={exempt.length === 0} onClick={() => act("expect", exempt)}>
              {text.collections.expect}
            </Button>
          </>
        )}
        {mayRemind && (
          <Button disabled={due.length === 0} onClick={() => act("remind", due)}>
            {text.collections.remind}
          </Button>
        )}
      </div>
      <div className={shared.scroll}>
        <table className={mergeClasses(shared.table, shared.cards)}>
          <thead>
            <tr>
              <th scope="col" data-acts="">
                <Checkbox
                  label={text.collections.selectAll}
                  checked={all ? true : picked.length > 0 ? "mixed" : false}
                  onChange={() => setChosen(new Set(all ? [] : shown.map(({ code }) => code)))}
                />
              </th>
              <th scope="col">{text.collections.status}</th>
              <th scope="col">{text.collections.note}</th>
            </tr>
          </thead>
          <tbody>
            {shown.length === 0 && (
              <tr>
                <td colSpan={3}>{text.collections.noUnits}</td>
              </tr>
            )}
            {shown.map(({ code, name, status, exemption, remindedAt }) => (
              <tr key={code}>
                <th scope="row">
                  <Checkbox
                    label={name}
                    aria-label={text.collections.select(name)}
                    checked={chosen.has(code)}
                    onChange={(_, { checked }) => {
                      const next = new Set(chosen);
                      if (checked === true) next.add(code);
                      else next.delete(code);
                      setChosen(next);
                    }}
                  />
                </th>
                <td data-header={text.collections.status}>
                  <span aria-hidden>{statusGlyphs[status]}</span> {text.tasks.status[status]}
                </td>
                <td className={shared.quiet} data-header={text.collections.note}>
                  {exemption !== null && text.collections.exemptBecause(exemption)}
                  {exemption === null &&
                    remindedAt !== null &&
                    missing.has(code) &&
                    text.collections.remindedAt(timeText(remindedAt))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
