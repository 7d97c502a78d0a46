/** The page of a standard form that a city fits, on the stage. */
import type { Page } from "playwright-core";
import { type OpenFit, openFitSchema, publishedFitSchema } from "../../../shared/api/form-fits.ts";
import type { FormChange } from "../../../shared/api/own-forms.ts";
import { nothingEarlier } from "../../../shared/form/design/earlier.ts";
import { emptyFit, type Fit } from "../../../shared/form/fit/fit.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { FitPageStory } from "../../addin/features/forms/fit/fit-page.story.tsx";
import { cityAdministrator } from "../city-administrator.ts";
import { type Answer, answers, type Shown, type Stage } from "./stage.ts";

export const standard = standardCatalogue.form("training_ledger");
export const untouched: OpenFit = {
  form: standard.id,
  prefix: "own_110000_",
  standard: standard.version,
  version: null,
  fit: emptyFit(standard.version),
  earlier: nothingEarlier,
  publishedAt: null,
  publishedBy: null,
  changes: [],
};
export const request = `GET /api/forms/fits/${standard.id}`;

export const openFitPage = (stage: Stage, more: Partial<OpenFit> = {}, ...given: Answer[]): Promise<Shown> =>
  stage.open<FitPageStory>("features/forms/fit/fit-page", { form: standard.id, me: cityAdministrator }, [
    answers(request, openFitSchema, { ...untouched, ...more }),
    ...given,
  ]);

export const own = (page: Page) => page.getByRole("region", { name: "本市补充", exact: true });
export const columns = (page: Page) => page.getByRole("region", { name: "标准的栏目" });
export const rules = (page: Page) => page.getByRole("region", { name: "标准的核对" });

export async function addColumn(page: Page, name: string): Promise<void> {
  await own(page).getByRole("button", { name: "加一栏" }).click();
  await own(page).getByRole("textbox", { name: "名称", exact: true }).fill(name);
}

/** What was sent last. */
export function sent({ asked }: Shown): { readonly fit: Fit; readonly seen: number | null } {
  return asked.findLast((each) => each.request.startsWith("POST"))?.body as never;
}

export const wouldBe = (changes: FormChange[] = []) =>
  answers(`POST /api/forms/fits/${standard.id}?dryRun=true`, publishedFitSchema, {
    form: standard.id,
    version: 200_001,
    changes,
  });
export const becomes = answers(
  `POST /api/forms/fits/${standard.id}?dryRun=false`,
  publishedFitSchema,
  { form: standard.id, version: 200_001, changes: [] },
  201,
);
