/** Words that a list lacks, and what became of them. */
import { versionName } from "../../../shared/form/across-versions.ts";
import { quoted } from "../quoted.ts";

export const told = {
  heading: "告诉市妇联的词",
  tell: "告诉市妇联",
  tellOf: (word: string) => `把${quoted(word)}告诉市妇联`,
  likelyName: "像是姓名，可能填错了栏",
  noName: "不是姓名，告诉市妇联",
  noNameOf: (word: string) => `${quoted(word)}不是姓名，告诉市妇联`,
  leaves: (word: string, column: string, form: string) =>
    `只发${quoted(word)}这个词，和它在哪张报表、哪一栏（${quoted(form)}的${quoted(column)}）、您的单位名称。表里别的内容不发。`,
  until:
    "市妇联可以把它加进选项，或者定下它是哪个选项。等答复的时候，这张表可以先存下；答复了，再打开这张表就认得。",
  line: (word: string, form: string, column: string) => `${quoted(word)}（${form}，${column}）：`,
  states: {
    waiting: (date: string) => `${date}已告诉市妇联，等答复`,
    noted: "市妇联已记下，准备加进选项",
    listed: (version: number) => `市妇联已加进选项（${versionName(version)}），等任务换用新版`,
    known: "现在认得了，请重新打开这张表，接着报",
    partly: "换用了新版的任务现在认得了，请重新打开这张表，接着报；别的任务还没有换用",
    not_ours: "市妇联答复：这里不该有这个词，请改成选项里的",
  },
  takeBack: "收回",
  takeBackOf: (word: string) => `收回${quoted(word)}`,
  seen: "知道了",
  seenOf: (word: string) => `知道了：${quoted(word)}`,
};
