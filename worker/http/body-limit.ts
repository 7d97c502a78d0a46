import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Refusal } from "../base/refusal.ts";
import type { AppEnv } from "../env.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

function atMost(maxSize: number): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal("body_too_large");
    },
  });
}

export const signInLimit = atMost(16 * KIB);
/** 10,000 records of 20 columns are about 6 MB of JSON. */
export const submissionLimit = atMost(8 * MIB);
/** A return: 200 notes of 500 characters. */
export const reviewLimit = atMost(1 * MIB);
export const workbookLimit = atMost(10 * MIB);
/** 10,000 rows of a register's table. */
export const registerLimit = atMost(4 * MIB);
