import { z } from "zod";

/**
 * Member of each body that carries words of people: whoever sends it was asked about what looks like a person's name in
 * them, and means to send it. Without it such a body is refused (`names_unconfirmed`); nothing is asked of other bodies.
 */
export const namesConfirmedSchema = z
  .literal(true)
  .optional()
  .describe("The sender was asked about what looks like a person's name in the texts, and means to send it");
