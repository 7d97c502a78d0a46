/** Request header in which a sender says by which catalogue it works: the digest. */
export const CATALOGUE_HEADER = "halfsky-catalogue";
