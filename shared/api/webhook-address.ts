/** Where the city lets a message be sent to. */
import { z } from "zod";

/** Names that only the inside of a network knows. */
const INSIDE =
  /\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|arpa|test|invalid|onion)$/;
/** https alone, a name with a point and a last part that is no number, the usual port, nobody's password. */
const ADDRESS =
  /^https:\/\/((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z](?:[a-z0-9-]{0,61}[a-z0-9]))(?:\/[\w~!$&'()*+,;=:@%./?-]{0,400})?$/;

/**
 * Name of the host of an address that may be sent to; undefined for one that may not: addresses that are numbers, names
 * of the own machine or network. Where a name of the open net leads cannot be told from it.
 */
export function webhookHost(address: string): string | undefined {
  const [, host] = ADDRESS.exec(address) ?? [];
  return host === undefined || INSIDE.test(host) ? undefined : host;
}

export const webhookAddressSchema = z
  .string()
  .regex(ADDRESS)
  .refine((address) => webhookHost(address) !== undefined);
