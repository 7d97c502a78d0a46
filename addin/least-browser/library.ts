/**
 * What the code counts on of ECMAScript 2022 and 2023 and some browsers lack that package.json's `browserslist` still
 * names. The engine's worker always has it; a page has it where browser-check.js finds something missing.
 */
import "core-js/es/array/at.js";
import "core-js/es/array/find-last.js";
import "core-js/es/array/find-last-index.js";
import "core-js/es/array/to-reversed.js";
import "core-js/es/array/to-sorted.js";
import "core-js/es/array/to-spliced.js";
import "core-js/es/array/with.js";
import "core-js/es/string/at.js";
import "core-js/es/typed-array/at.js";
import "core-js/es/object/has-own.js";
import { randomUuid } from "./random-uuid.ts";

// Chrome 95, Firefox 93.
globalThis.reportError ??= (error: unknown) => {
  setTimeout(() => {
    throw error;
  });
};

// Chrome 92, Firefox 95; and in no browser where the page came over plain http from another machine.
crypto.randomUUID ??= randomUuid;
