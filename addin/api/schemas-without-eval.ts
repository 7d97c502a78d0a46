/**
 * Imported before any schema is made: the page's security policy forbids compiling code from text, which zod
 * would otherwise try for speed.
 */
import { config } from "zod";

config({ jitless: true });
