import type { D1Database } from "@cloudflare/workers-types";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { cataloguesByRevision } from "../../forms/catalogue.ts";
import { topUnit } from "../../store/accounts/setup.ts";
import { cityContent } from "../../words/city-vocabularies.ts";

/** The forms that hold for the city whose data these are. */
export async function catalogueOfData(db: D1Database): Promise<Catalogue> {
  const top = await topUnit(db);
  if (top === undefined) return standardCatalogue;
  const path = `/${top.code}/`;
  return cataloguesByRevision(standardCatalogue)(top.code, path, () => cityContent(db, { path }));
}
