/** What the server compares before anything is sent. */

export const history = {
  unavailable: "还没有与往期比对（没有连上服务器），提交时会比对",
};
