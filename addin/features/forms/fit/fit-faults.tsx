import { Button } from "@fluentui/react-components";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { withoutPart } from "../../../../shared/form/fit/fit-edits.ts";
import type { FitFault } from "../../../../shared/form/fit/fit-fault.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { fitFaultText } from "./fit-fault-text.ts";

interface FitFaultsProps {
  readonly standard: Form;
  /** By which names of columns are told that the standard has no more. */
  readonly before: Form | undefined;
  readonly fit: Fit;
  readonly faults: readonly FitFault[];
  /** What earlier versions have and this one may not do without, in words. */
  readonly gone: readonly string[];
  readonly toMend: number;
  readonly onChange: (fit: Fit) => void;
}

/** How much keeps the fit from being published; and of that what has no other place on the page. */
export function FitFaults({ standard, before, fit, faults, gone, toMend, onChange }: FitFaultsProps) {
  const shared = useSharedStyles();
  const words = text.formFits;
  if (toMend === 0) return null;
  return (
    <Notice kind="warning">
      <span>{words.faultsFirst(toMend)}</span>
      {faults
        .filter((fault) => isOfWhole(fault) || isLoose(standard, fault))
        .map((fault) => {
          const said = fitFaultText({ ...fault, word: nameOf(before, fault) });
          return (
            <span key={`${fault.path} ${fault.code} ${fault.word ?? ""}`} className={shared.row}>
              <span>{said}</span>
              {isLoose(standard, fault) && (
                <Button
                  size="small"
                  aria-label={words.dropOf(nameOf(before, fault))}
                  onClick={() =>
                    onChange(
                      withoutPart(fit, fault.path, fault.code === "code_unknown" ? fault.word : undefined),
                    )
                  }
                >
                  {words.drop}
                </Button>
              )}
            </span>
          );
        })}
      {gone.map((said) => (
        <span key={said}>{said}</span>
      ))}
    </Notice>
  );
}

function isOfWhole({ path }: FitFault): boolean {
  return path === "fit";
}

/** It speaks of a column, a word or a check that this version of the standard has not: nothing on the page shows it. */
function isLoose({ columns, relations, uniqueKeys, history }: Form, { path, code }: FitFault): boolean {
  if (code === "code_unknown") return true;
  const [part, id] = split(path);
  if (part === "offRules") return ![...relations, ...uniqueKeys, ...history].some((rule) => rule.id === id);
  const isOfStandard = part === "offColumns" || part === "headers" || part === "words" || part === "codes";
  return isOfStandard && !columns.some((column) => column.id === id);
}

/** What people call it: by the version of the standard that had it. */
function nameOf(before: Form | undefined, { path, word = "" }: FitFault): string {
  const [part, id] = split(path);
  const column = before?.columns.find((candidate) => candidate.id === id);
  if (part === "words" && column !== undefined) {
    const code = column.codes?.find((candidate) => candidate.code === word);
    return code === undefined ? column.header.zh : `${column.header.zh} / ${code.zh}`;
  }
  if (part === "offRules") {
    const rules = [...(before?.relations ?? []), ...(before?.uniqueKeys ?? [])];
    return rules.find((rule) => rule.id === id)?.message.zh ?? id;
  }
  return column?.header.zh ?? word;
}

function split(path: string): readonly [part: string, id: string] {
  const dot = path.indexOf(".");
  return dot < 0 ? [path, ""] : [path.slice(0, dot), path.slice(dot + 1)];
}
