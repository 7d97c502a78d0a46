/** Where the city lets a message be sent to, as it may be set anew. */
import { enteredText } from "./entered-text.ts";
import { webhookAddressSchema } from "./webhook-address.ts";

/** Keys of robots, in which any digits may stand beside each other: 24 characters and more, letters among them. */
const KEY = /^(?=.*[A-Za-z])[\w-]{24,}$/;

/** As it may be set: nobody's number or mail address stands in it. What was set may be older than that. */
export const newWebhookAddressSchema = webhookAddressSchema.refine(
  (address) => !partsOf(address).some((part) => !KEY.test(part) && !partSchema.safeParse(part).success),
);

const partSchema = enteredText({ max: 500, asSent: true, empty: true });

function partsOf(address: string): string[] {
  const parts = address.slice(address.indexOf("/", "https://".length)).split(/[/?&=;,]/);
  return parts.map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}
