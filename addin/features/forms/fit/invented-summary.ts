/** What a form's summary makes of three units' figures: invented, to be looked at before anything is sent. */
import type { Catalogue } from "../../../../shared/form/catalogue.ts";
import type { Form } from "../../../../shared/form/form.ts";
import type { Indicator } from "../../../../shared/form/indicator.ts";
import { indicatorDisplay } from "../../../../shared/workbook/drawing/display.ts";
import type { Language } from "../../../messages/language.ts";
import type { InventedColumn } from "../invented-merge.ts";

const UNITS = [0, 1, 2] as const;

/** Each figure of the summary, in its order: the city's own last. */
export function inventedSummary(
  catalogue: Catalogue,
  form: string,
  language: Language,
): readonly InventedColumn[] {
  const own = catalogue.form(form);
  const ids = [...new Set(own.summary.map(({ indicator }) => indicator))];
  const indicators = ids.flatMap((id) => catalogue.findIndicator(id) ?? []);
  const plain = new Map(
    indicators.map(({ id }, index) => [id, UNITS.map((unit) => (unit + 1) * 10 + (index % 10))]),
  );
  return indicators.map((indicator) => columnOf(indicator, own, plain, language));
}

function columnOf(
  indicator: Indicator,
  form: Form,
  plain: ReadonlyMap<string, readonly number[]>,
  language: Language,
): InventedColumn {
  const { id, title, overUnits, numerator = "", denominator = "" } = indicator;
  const own = plain.get(id) ?? [];
  const common = { id, name: title[language], unit: indicatorDisplay(indicator, form).unit };
  if (overUnits !== "recompute") {
    return { ...common, units: own, total: overUnits === "sum" ? sum(own) : undefined };
  }
  const [above, below] = [plain.get(numerator), plain.get(denominator)];
  // Rates of figures that the summary does not show.
  if (above === undefined || below === undefined) return { ...common, units: own, total: undefined };
  return {
    ...common,
    units: UNITS.map((at) => perCent(above[at], below[at])),
    total: perCent(sum(above), sum(below)),
  };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** To one decimal place. */
function perCent(above: number | undefined, below: number | undefined): number | undefined {
  if (above === undefined || below === undefined || below === 0) return undefined;
  return Math.round((above / below) * 1_000) / 10;
}
