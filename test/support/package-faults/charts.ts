import { nodesNamed, type XmlNode } from "../xml-tree.ts";
import { referenceFault } from "./references.ts";

/** References of series lead to cells; axes that are named stand there, and each crosses one that does. */
export function chartFaults(part: string, chart: XmlNode, names: readonly string[]): string[] {
  const axes = ["c:catAx", "c:valAx", "c:dateAx", "c:serAx"].flatMap((name) => nodesNamed(chart, name));
  const idsIn = (node: XmlNode, name: string) =>
    node.children.filter((child) => child.name === name).map(({ attributes }) => attributes.val ?? "");
  const defined = axes.flatMap((axis) => idsIn(axis, "c:axId"));
  const crossed = axes.flatMap((axis) => idsIn(axis, "c:crossAx"));
  const plots = nodesNamed(chart, "c:plotArea").flatMap(({ children }) =>
    children.filter(({ name }) => name.endsWith("Chart")),
  );
  const used = plots.flatMap((plot) => idsIn(plot, "c:axId"));
  const series = nodesNamed(chart, "c:ser");
  return [
    ...(plots.length === 0 ? [`${part}: draws nothing`] : []),
    ...(series.length === 0 ? [`${part}: no series`] : []),
    ...new Set(
      [...used, ...crossed].filter((id) => !defined.includes(id)).map((id) => `${part}: no axis ${id}`),
    ),
    ...nodesNamed(chart, "c:f").flatMap(({ text }) => {
      const fault = referenceFault(text, names);
      return fault === "" ? [] : [`${part}: ${fault}`];
    }),
    ...(new Set(series.flatMap((each) => idsIn(each, "c:idx"))).size === series.length
      ? []
      : [`${part}: two series of one index`]),
  ];
}
