import { medianOf } from "../run.ts";
import { type Comparison, figure } from "../table.ts";

export async function catalogueSuite(): Promise<Comparison> {
  const figures = await medianOf("catalogue", [], 1);
  const row = (title: string, name: string): string[] => [
    title,
    figure(figures[`${name}Ms`]),
    figure(figures[`${name}95`]),
  ];
  return {
    title: "The catalogue of a city with 300 forms of its own",
    note:
      "300 forms of twelve columns beside the standard ones, on Miniflare with D1 on this disk, from request to last byte. " +
      `The catalogue has ${figure(figures.wholeKb)} KB. The first request after a publication, which reads and makes it, ` +
      `took ${figure(figures.firstMs)} ms. The whole catalogue takes ${figure(figures.wholeCpuMs)} ms of processor time.`,
    head: ["", "median ms", "95 % within ms"],
    rows: [
      row("GET /api/catalogue, whole", "whole"),
      row("GET /api/catalogue, kept already (304)", "kept"),
      row("GET /api/forms", "list"),
    ],
  };
}
