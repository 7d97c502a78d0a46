/** What the server compares before anything is sent. */

export const serverCheck = {
  unavailable: "还没有与往期比对（没有连上服务器），提交时会比对",
};
