import type * as zh from "../zh/server-check.ts";

export const serverCheck: typeof zh.serverCheck = {
  unavailable:
    "Not yet compared with earlier periods, as the server cannot be reached. This is done when you submit",
};
