import { Button, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { CityWord } from "../../../shared/api/words.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { dateText, timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue, useServices } from "../../services.ts";
import { type Action, ActionMenu } from "../../ui/action-menu.tsx";
import { useFocusOnMount } from "../../ui/focus.ts";
import { saveFile } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { type DataColumn, DataTable } from "../admin/data-table.tsx";
import { tableCsv } from "../admin/table-model.ts";
import { UndoDialog, WordDialog } from "./word-dialog.tsx";
import { chosenName, columnName, decisionName, formTitle } from "./word-names.ts";

interface Task {
  readonly kind: "decide" | "undo";
  readonly word: CityWord;
}

type State = "open" | "settled" | "all";

interface WordListProps {
  readonly words: readonly CityWord[];
  readonly reload: () => Promise<void>;
  /** To where the lists of a form are changed; absent where the account may not. */
  readonly onForm?: (form: string) => void;
}

/** Units wait for it, or were asked about it and nobody has decided. */
function isOpen({ awaited, decided, units }: CityWord): boolean {
  return awaited || (decided === null && units > 0);
}

/** The words, to be found and decided. */
export function WordList({ words, reload, onForm }: WordListProps) {
  const { now, catalogue: keeper } = useServices();
  const catalogue = useCatalogue();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [search, setSearch] = useState("");
  const [state, setState] = useState<State>("open");
  const [task, setTask] = useState<Task | null>(null);
  const [said, setSaid] = useState("");
  const columns = columnsOf(catalogue);
  const shown = words.filter(
    (word) =>
      (state === "all" || (state === "open") === isOpen(word)) &&
      [word.text, formTitle(word, catalogue)].some((part) =>
        part.toLowerCase().includes(search.trim().toLowerCase()),
      ),
  );
  const finish = (done: string): void => {
    setSaid(done);
    setTask(null);
    reload().catch(reportError);
    // The forms on this computer know the word from now on, too.
    keeper.renew().catch(reportError);
  };
  const download = (): void => {
    const file = new Blob([tableCsv(shown, columns)], { type: "text/csv;charset=utf-8" });
    saveFile(file, `${text.cityWords.heading}_${chinaTime(now()).slice(0, 10)}.csv`);
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.cityWords.heading}
      </h2>
      <p className={shared.paragraph}>{words.length === 0 ? text.cityWords.empty : text.cityWords.what}</p>
      <div className={shared.row}>
        <Input
          type="search"
          aria-label={text.cityWords.search}
          placeholder={text.cityWords.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Select
          aria-label={text.cityWords.state}
          value={state}
          onChange={(_, { value }) => setState(value === "settled" || value === "all" ? value : "open")}
        >
          <option value="open">{text.cityWords.open}</option>
          <option value="settled">{text.cityWords.settled}</option>
          <option value="all">{text.cityWords.all}</option>
        </Select>
        <Button onClick={download}>{text.table.export}</Button>
        <span role="status">{said}</span>
      </div>
      <DataTable
        label={text.cityWords.heading}
        rows={shown}
        columns={columns}
        keyOf={({ id }) => id}
        actions={{
          header: text.cityWords.actions,
          show: (word) => (
            <ActionMenu
              words={text.cityWords.actions}
              label={text.cityWords.actionsFor(word.text)}
              actions={actionsOf(word, setTask, onForm)}
            />
          ),
        }}
      />
      {task?.kind === "decide" && (
        <WordDialog
          word={task.word}
          onDone={() => finish(text.cityWords.decidedDone(task.word.text))}
          onClose={() => setTask(null)}
        />
      )}
      {task?.kind === "undo" && (
        <UndoDialog
          word={task.word}
          onDone={() => finish(text.cityWords.undone(task.word.text))}
          onClose={() => setTask(null)}
        />
      )}
    </>
  );
}

function columnsOf(forms: Catalogue): readonly DataColumn<CityWord>[] {
  const said = text.cityWords;
  return [
    { key: "text", header: said.text, value: (word) => word.text },
    { key: "kind", header: said.kind, value: ({ kind }) => said.kinds[kind] },
    { key: "form", header: said.form, value: (word) => formTitle(word, forms) },
    { key: "column", header: said.column, value: (word) => columnName(word, forms) },
    {
      key: "units",
      header: said.units,
      value: ({ units }) => units,
      show: ({ units }) => said.unitCount(units),
    },
    { key: "times", header: said.times, value: ({ times }) => times },
    {
      key: "last",
      header: said.lastAt,
      value: ({ lastAt }) => (lastAt === null ? said.never : timeText(lastAt)),
    },
    {
      key: "waiting",
      header: said.waiting,
      wide: true,
      value: ({ waiting }) =>
        waiting.map(({ unit, since }) => said.waitsSince(unit.name, dateText(since))).join(text.listing),
    },
    {
      key: "answers",
      header: said.answers,
      wide: true,
      value: (word) =>
        word.answers
          .map(({ chosen, units }) => said.answer(chosenName(word, chosen, forms), units))
          .join(text.listing),
    },
    {
      key: "decided",
      header: said.decided,
      wide: true,
      value: (word) =>
        word.decided === null
          ? isOpen(word)
            ? said.open
            : said.listed
          : said.by(decisionName(word, word.decided, forms), word.decided.by, word.decided.at.slice(0, 10)),
    },
  ];
}

function actionsOf(
  word: CityWord,
  start: (task: Task) => void,
  onForm: WordListProps["onForm"],
): readonly Action[] {
  const decide = () => start({ kind: "decide", word });
  const list: readonly Action[] =
    word.kind === "word" && onForm !== undefined
      ? [{ words: text.cityWords.toList, run: () => onForm(word.form) }]
      : [];
  if (word.decided === null) return [...list, { words: text.cityWords.decide, run: decide }];
  return [
    ...list,
    { words: text.cityWords.change, run: decide },
    { words: text.cityWords.undo, run: () => start({ kind: "undo", word }) },
  ];
}
