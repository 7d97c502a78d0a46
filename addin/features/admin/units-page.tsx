import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterUnitView, RegisterView } from "../../../shared/api/register.ts";
import { collect, fileNameOf } from "../../api/response-body.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { UnitActForm } from "./unit-act-form.tsx";
import { UnitForm } from "./unit-form.tsx";
import { UnitImport } from "./unit-import.tsx";
import { otherUnits } from "./unit-tree-model.ts";
import { UnitsTable, type UnitTask } from "./units-table.tsx";
import { useRegister } from "./use-register.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
});

/** 单位: the register, as it is and as it was. */
export function UnitsPage({ reloadMe }: { readonly reloadMe: () => Promise<void> }) {
  const { show } = useRegister();
  const styles = useStyles();
  const loaded = useLoaded(show);
  return (
    <main id="main" className={styles.page}>
      <Loaded from={loaded}>
        {(register) => (
          <Register register={register} reload={() => Promise.all([loaded.reload(), reloadMe()])} />
        )}
      </Loaded>
    </main>
  );
}

interface RegisterProps {
  readonly register: RegisterView;
  readonly reload: () => Promise<unknown>;
}

function Register({ register, reload }: RegisterProps) {
  const { workbook } = useRegister();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { units, areas, today } = register;
  const [task, setTask] = useState<UnitTask | null>(null);
  const [importing, setImporting] = useState(false);
  const [said, setSaid] = useState("");
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const living = units.filter(({ to }) => to === null);
  const [top] = units;

  const finish = (changes: number): void => {
    setTask(null);
    setImporting(false);
    setSaid(text.units.done(changes));
    reload().catch(reportError);
  };
  const download = async (): Promise<void> => {
    setSaid(text.units.exporting);
    const answer = await workbook();
    const content = answer.ok ? await collect(answer.value, () => undefined) : answer;
    if (answer.ok && content.ok) {
      const name = fileNameOf(answer.value) ?? `${text.units.heading}.xlsx`;
      setSaid(saveFile(content.value, name) ? text.units.exported(name) : "");
    } else if (!content.ok) {
      setSaid(failureText(content.failure));
    }
  };
  const common = { today, nameOf, onDone: finish };
  if (importing) {
    const byCode = new Map(units.map((unit) => [unit.code, unit]));
    const held = (code: string): string[] => {
      const unit = byCode.get(code);
      return unit === undefined ? [] : [unit.name, ...unit.aliases, ...unit.former.map(({ name }) => name)];
    };
    return <UnitImport {...common} held={held} onClose={() => setImporting(false)} />;
  }
  return (
    <>
      <div className={shared.spread}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {text.units.heading}
        </h2>
        <div className={shared.row}>
          {top !== undefined && (
            <Button appearance="primary" onClick={() => setTask({ act: "add", unit: top })}>
              {text.units.add}
            </Button>
          )}
          <Button onClick={() => setImporting(true)}>{text.units.import}</Button>
          <Button onClick={() => void download()}>{text.units.export}</Button>
        </div>
      </div>
      <div className={shared.row}>
        <span>{text.units.counts(areas, otherUnits(units, today))}</span>
        <span role="status">{said}</span>
      </div>
      {units.length === 1 && <p className={shared.paragraph}>{text.units.empty}</p>}
      <UnitsTable units={units} onTask={setTask} />
      {task !== null && (
        <TaskDialog
          key={`${task.act} ${task.unit.code}`}
          task={task}
          units={living}
          {...common}
          onClose={() => setTask(null)}
        />
      )}
    </>
  );
}

interface TaskDialogProps {
  readonly task: UnitTask;
  readonly units: readonly RegisterUnitView[];
  readonly today: string;
  readonly nameOf: (code: string) => string;
  readonly onDone: (changes: number) => void;
  readonly onClose: () => void;
}

function TaskDialog({ task, ...common }: TaskDialogProps) {
  const { act, unit } = task;
  switch (act) {
    case "add":
      return <UnitForm {...common} unit={null} parent={unit} />;
    case "change":
      return <UnitForm {...common} unit={unit} parent={unit} />;
    default:
      return <UnitActForm {...common} act={act} unit={unit} />;
  }
}
