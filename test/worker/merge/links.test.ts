import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { downloadLinkSchema } from "../../../shared/api/downloads.ts";
import { systemClock } from "../../../worker/base/clock.ts";
import { openLink } from "../../../worker/merge/links.ts";
import { createCity } from "../support/city.ts";
import { send } from "../support/requests.ts";
import { keepAs, wordAs } from "../support/words.ts";

it("opens a link with the words of its owner's city, whoever asks by it", async () => {
  const world = await createCity();
  const request = { file: "merged.xlsx", query: { period: "2019", state: "newest" } };
  const { url } = downloadLinkSchema.parse(
    await (await send("POST", "/api/downloads", request, world.city)).json(),
  );
  const token = url.slice("/api/downloads/".length);
  const open = () => openLink({ db: env.DB, clock: systemClock }, token, { using: false });
  expect(await open()).toMatchObject({ vocabulary: null });
  await keepAs(world.east);
  const { id } = await wordAs(world.city, "甲乙款");
  await send("PUT", `/api/words/${id}`, { decision: "meant", chosen: "micro" }, world.city);
  expect(await open()).toMatchObject({ vocabulary: expect.any(String) });
});
