import { Button } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";
import { refusalText } from "../../messages/refusal-text.ts";
import type { ExcelEdition } from "../../services.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { TraceAnswer } from "./trace-answer.tsx";
import { traceTableOf } from "./trace-model.ts";
import { useTrace } from "./use-trace.ts";

/** Beside a merged workbook that is open in Excel: what the selected cell is made of. */
export function TraceInExcel({ excel }: { readonly excel: ExcelEdition }) {
  const shared = useSharedStyles();
  const tracing = useTrace();
  const ask = async (): Promise<void> => {
    try {
      const [table, place] = [await traceTableOf(excel.host), await excel.host.selectedCell()];
      if (table === undefined || place === undefined) tracing.say(text.trace.notMerged);
      else await tracing.ask(table, place);
    } catch (error) {
      tracing.say(refusalText(error) ?? text.excel.notDone);
    }
  };
  return (
    <section className={shared.stack} aria-label={text.trace.heading}>
      <h3 className={shared.subheading}>{text.trace.heading}</h3>
      <p className={shared.quiet}>{text.trace.hintExcel}</p>
      <div>
        <Button
          disabledFocusable={tracing.answer.kind === "asking"}
          onClick={() => tracing.answer.kind !== "asking" && void ask()}
        >
          {text.trace.ask}
        </Button>
      </div>
      <TraceAnswer tracing={tracing} />
    </section>
  );
}
