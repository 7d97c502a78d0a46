import { env } from "cloudflare:workers";

/** Versions stored for a collection, over all its units. */
export async function versionsOf(collection: string): Promise<number[]> {
  const { results } = await env.DB.prepare(
    "SELECT version FROM submission WHERE collection = ?1 ORDER BY version",
  )
    .bind(collection)
    .all<{ version: number }>();
  return results.map(({ version }) => version);
}
