import { strToU8 } from "fflate";
import { escapeXml } from "../drawing/text.ts";
import type { Compressor } from "../zip/compressor.ts";
import { type ZipEntry, zipStream } from "../zip/zip-stream.ts";
import { aboutSheet } from "./about-sheet.ts";
import { chartSheet } from "./chart-sheet.ts";
import { checkSheet } from "./check-sheet.ts";
import { comparisonSheet } from "./comparison-sheet.ts";
import { detailHeadRows } from "./detail-headers.ts";
import { detailSheet } from "./detail-sheet.ts";
import { explanationSheet } from "./explanation-sheet.ts";
import { type FormLayout, layOut } from "./layout.ts";
import type { Merge } from "./merge.ts";
import { documentProperties } from "./properties.ts";
import { reportingSheet } from "./reporting-sheet.ts";
import { rowXml, type StyleIds } from "./row-xml.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import { makeSkeleton, type SheetFrame } from "./skeleton.ts";
import { type SummaryPlace, summaryPlace, summarySheet } from "./summary-sheet.ts";
import { newTally } from "./tally.ts";
import { traceSheet } from "./trace-sheet.ts";

const noRest = async () => undefined;

/** Characters of XML gathered before they are compressed. */
const CHUNK = 64 * 1024;

/**
 * Writes a merged workbook as a stream: 汇总 and 对比 of every form, 图表, 填报情况, 数据核对, 核实说明, 口径说明, then 明细 of every
 * form. Rows are made and compressed as they are asked for, so memory does not grow with them; the same data give the
 * same bytes but for the line that says who downloaded them and when.
 * @throws Error from the stream when the records are not those that the merge promised: a workbook that is cut
 * off does not open, a wrong one would.
 */
export async function* writeMergedWorkbook(merge: Merge, compressor: Compressor): AsyncGenerator<Uint8Array> {
  const plans = await planSheets(merge, compressor.rest ?? noRest);
  const { parts, sheets, styles } = await makeSkeleton(plans);
  const properties = documentProperties(merge);
  const entries: ZipEntry[] = [
    ...[...parts].map(([name, content]) => ({ name, content: () => once(properties.get(name) ?? content) })),
    ...[...sheets]
      .sort((a, b) => Number(a.plan.afterDetails ?? false) - Number(b.plan.afterDetails ?? false))
      .map(({ plan, frame }) => ({ name: frame.part, content: () => sheetXml(plan, frame, styles) })),
  ];
  yield* zipStream(entries, compressor);
}

/** Sheets one after the other: between them others have the thread, as a city's forms take a while. */
async function planSheets(merge: Merge, rest: () => Promise<void>): Promise<SheetPlan[]> {
  const layouts = layOut(merge.forms, detailHeadRows);
  const tally = newTally();
  const placed: { readonly layout: FormLayout; readonly place: SummaryPlace }[] = [];
  for (const layout of layouts) {
    await rest();
    placed.push({ layout, place: summaryPlace(layout, merge.catalogue) });
  }
  const plans: (SheetPlan | undefined)[] = [];
  for (const plan of [
    ...placed.map(
      ({ layout, place }) =>
        () =>
          summarySheet(layout, merge, place),
    ),
    ...placed.map(
      ({ layout, place }) =>
        () =>
          comparisonSheet(layout, merge, place),
    ),
    () => (merge.withoutCharts === true ? undefined : chartSheet(placed, merge)),
    () => reportingSheet(layouts, merge, tally),
    () => checkSheet(placed, merge, tally),
    () => explanationSheet(layouts, merge),
    () => aboutSheet(placed, merge),
    ...layouts.map((layout) => () => detailSheet(layout, merge, tally)),
    () => traceSheet(placed, merge),
  ]) {
    await rest();
    plans.push(plan());
  }
  return plans.filter((plan) => plan !== undefined);
}

async function* once(content: string): AsyncGenerator<Uint8Array> {
  yield strToU8(content);
}

async function* sheetXml(plan: SheetPlan, frame: SheetFrame, styles: StyleIds): AsyncGenerator<Uint8Array> {
  let xml = frame.before;
  let row = 0;
  const rows = plan.rows();
  for await (const page of Symbol.asyncIterator in rows ? rows : [rows]) {
    for (const cells of page) {
      row += 1;
      xml += rowXml(row, cells, styles);
      if (xml.length >= CHUNK) {
        yield strToU8(xml);
        xml = "";
      }
    }
  }
  if (row !== plan.rowCount) throw new Error(`${plan.name} has ${row} rows instead of ${plan.rowCount}`);
  yield* linked(xml + frame.between, plan, frame.after);
}

/** Rows are followed by the sheet's links, if it has any, and the rest of its frame. */
function* linked(before: string, { links }: SheetPlan, after: string): Generator<Uint8Array> {
  let xml = before;
  let count = 0;
  for (const { from, to, tip } of links?.() ?? []) {
    if (count === 0) xml += "<hyperlinks>";
    count += 1;
    xml += `<hyperlink ref="${from}" location="${escapeXml(to)}" tooltip="${escapeXml(tip)}"/>`;
    if (xml.length >= CHUNK) {
      yield strToU8(xml);
      xml = "";
    }
  }
  yield strToU8(xml + (count === 0 ? "" : "</hyperlinks>") + after);
}
