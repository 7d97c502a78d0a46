import { CATALOGUE_HEADER } from "../../shared/api/catalogue-header.ts";

/** Describes the header for OpenAPI; the project's own client gives it beside the typed input. */
export const catalogueHeader = {
  name: CATALOGUE_HEADER,
  in: "header" as const,
  required: false,
  schema: { type: "string" as const },
  description: "Digest of the catalogue that the sender works by; 409 when it is not the one that holds",
};
