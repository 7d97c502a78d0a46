import type * as zh from "../zh/history.ts";

export const history: typeof zh.history = {
  unavailable:
    "Not yet compared with earlier periods, as the server cannot be reached. This is done when you submit",
};
