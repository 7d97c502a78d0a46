import { medianOf } from "../run.ts";
import { type Comparison, figure, ratio } from "../table.ts";

export async function workerSuite(): Promise<Comparison> {
  const figures = await medianOf("worker", [], 1);
  return {
    title: "Submit to the Worker",
    note:
      "The Worker in workerd (bare Miniflare, D1 and R2 on this disk), 16 clients in parallel, each district to its own " +
      `place: ${figure(figures.submissions)} submissions of 250 cells in three rounds. Every one is checked again, put ` +
      "into R2 and written to D1 in one batch (records, facts, audit). Beside it a Worker that does one D1 insert of the " +
      "request's text, and one that asks the stores for next to nothing: as often as a submission did before it asked " +
      "for several things at once (nine reads, an object, a write), and as often as it does now (three reads). Then one client sends 5,000 rows of ten cells. “Grown” is the same once the database holds ten " +
      `times as much: ${figure(figures.facts)} facts at first, ${figure(figures.factsGrown)} at the end. A row of ten ` +
      `cells takes ${figure(figures.bytesARow)} bytes of the database with its facts and all else.`,
    head: [
      "",
      "HalfSky",
      "grown",
      "bare insert",
      "HalfSky's share",
      "nine bare reads",
      "HalfSky's share",
      "three",
      "HalfSky's share",
    ],
    rows: [
      [
        "submissions of 250 cells a second",
        figure(figures.perSecond),
        figure(figures.perSecondGrown),
        figure(figures.barePerSecond),
        ratio(figures.perSecond, figures.barePerSecond),
        figure(figures.apartPerSecond),
        ratio(figures.perSecond, figures.apartPerSecond),
        figure(figures.togetherPerSecond),
        ratio(figures.perSecond, figures.togetherPerSecond),
      ],
      ["median wait of a client, ms", figure(figures.medianWait), "–", "–", "–", "–", "–", "–", "–"],
      ["wait of 95 %, ms", figure(figures.wait95), "–", "–", "–", "–", "–", "–", "–"],
      [
        "5,000 rows, ms",
        figure(figures.largeMs),
        figure(figures.largeGrownMs),
        figure(figures.largeBareMs),
        ratio(figures.largeMs, figures.largeBareMs),
        "–",
        "–",
        "–",
        "–",
      ],
    ],
  };
}
