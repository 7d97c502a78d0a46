import { Button, Link, Spinner } from "@fluentui/react-components";
import type { Trace } from "../../../shared/api/facts.ts";
import type { Indicator } from "../../../shared/form/indicator.ts";
import { figureText } from "../../../shared/summary/figure-text.ts";
import { fromDecimal, type Qualifier } from "../../../shared/value.ts";
import { cellsText } from "../../messages/correction-text.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue, useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { addressOfFact, sumOf } from "./trace-model.ts";
import type { Tracing } from "./use-trace.ts";

/** What a figure is made of: a row for each, with unit, version and original cell. */
export function TraceAnswer({ tracing }: { readonly tracing: Tracing }) {
  const { answer, more } = tracing;
  switch (answer.kind) {
    case "none":
      return null;
    case "asking":
      return <Spinner size="tiny" label={text.trace.asking} />;
    case "message":
      return <Notice kind="warning">{answer.message}</Notice>;
    case "found":
      return <Found trace={answer.trace} cell={answer.cell} more={more} />;
  }
}

interface FoundProps {
  readonly trace: Trace;
  readonly cell: string;
  readonly more: () => Promise<void>;
}

function Found({ trace, cell, more }: FoundProps) {
  const shared = useSharedStyles();
  const catalogue = useCatalogue();
  const { facts, next, of } = trace;
  const indicator = catalogue.findIndicator(trace.indicator);
  const sum = next === null && indicator !== undefined ? sumOf(indicator, facts) : undefined;
  const parts = of.map((id) => `“${catalogue.findIndicator(id)?.title.zh ?? id}”`).join("和");
  return (
    <section className={shared.stack} aria-label={text.trace.of(trace.title, cell)}>
      <h4 className={shared.subheading}>{text.trace.of(trace.title, cell)}</h4>
      {parts !== "" && <p className={shared.paragraph}>{text.trace.rateOf(parts)}</p>}
      {facts.length === 0 && parts === "" && <p className={shared.paragraph}>{text.trace.none}</p>}
      {facts.length > 0 && (
        <>
          <p className={shared.paragraph}>
            {text.trace.rows(facts.length)}
            {sum !== undefined &&
              `${text.clause}${text.trace.sum(words(trace, indicator, sum.value, sum.qualifier))}`}
          </p>
          <FactTable trace={trace} indicator={indicator} />
        </>
      )}
      {next !== null && (
        <div>
          <Button onClick={() => void more()}>{text.trace.more}</Button>
        </div>
      )}
      <p className={shared.quiet}>{text.trace.changed}</p>
    </section>
  );
}

function FactTable({
  trace,
  indicator,
}: {
  readonly trace: Trace;
  readonly indicator: Indicator | undefined;
}) {
  const shared = useSharedStyles();
  const { whereabouts } = useServices();
  return (
    <div className={shared.scroll}>
      <table className={shared.table}>
        <thead>
          <tr>
            <th scope="col">{text.trace.unit}</th>
            <th scope="col">{text.trace.cell}</th>
            <th scope="col" className={shared.number}>
              {text.trace.value}
            </th>
            <th scope="col">{text.trace.version}</th>
            <th scope="col">{text.trace.time}</th>
            <th scope="col">{text.trace.subject}</th>
          </tr>
        </thead>
        <tbody>
          {trace.facts.map((fact) => (
            <tr key={`${fact.submission} ${fact.cell} ${fact.column} ${JSON.stringify(fact.breakdown)}`}>
              <td>{fact.unit.name}</td>
              <td>
                <Link as="button" onClick={() => whereabouts.go(addressOfFact(fact))} title={text.trace.go}>
                  {cellsText(fact.cell)}
                </Link>
              </td>
              <td className={shared.number}>
                {words(trace, indicator, fact.value, fact.qualifier ?? undefined)}
              </td>
              <td>{text.tasks.version(fact.version)}</td>
              <td>{fact.submittedAt.slice(0, 16).replace("T", " ")}</td>
              <td>{fact.subject.code === fact.unit.code ? "" : fact.subject.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function words(
  { measure }: Trace,
  indicator: Indicator | undefined,
  value: string,
  qualifier: Qualifier | undefined,
): string {
  const scale = indicator?.scale ?? 0;
  const figure = indicator && fromDecimal(value, scale);
  if (figure === undefined) return `${value}${measure}`;
  return figureText({ value: BigInt(figure), scale, unit: measure, qualifier });
}
