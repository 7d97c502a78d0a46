/** Reports that somebody above sent in a unit's name, and what the unit says to that. */

export const protest = {
  onBehalf: (by: string) => `由 ${by} 代为报送`,
  short: "代报",
  label: "代报人",
  ownIntake: "（本人代报）",
  open: "代报与异议",
  openFor: (title: string) => `${title}：代报与异议`,
  loading: "正在看这份代报",
  say: "提出异议",
  sayBody:
    "内容不对的，请写明哪里不对。审核人会看到，直到答复、退回，或者您单位自己重新报送。每份代报可以提一次；您也可以直接自己报送，新的一次会代替它。",
  reason: "哪里不对",
  reasonMissing: "请写明哪里不对",
  said: "已提出异议，审核人会看到",
  waits: "已提出异议，等答复",
  takeBack: "撤回异议",
  takeBackBody: "撤回后审核人不再处理，这一份不能再提。",
  takenBack: "已撤回异议",
  over: "这份代报不能再提异议。内容不对的，请自己报送，新的一次会代替它。",
  fromUnit: (unit: string) => `${unit}对代报的内容有异议，等您答复：`,
  answerHint: "内容确实不对的，请退回，或者等单位自己报送；不用改的，写明原因。",
  answer: "答复异议",
  answerFor: (unit: string) => `答复${unit}的异议`,
  answerWords: "答复",
  answerMissing: "请写答复内容",
  send: "送出答复",
  answered: "已答复异议",
  listed: "▲ 单位有异议",
  despite: "单位对代报的内容有异议，还没有答复。通过以后异议仍在，汇总的口径说明里会注明。",
  despiteMany: (count: number) =>
    `其中${count}份是代报的，单位有异议，还没有答复。通过以后异议仍在，汇总的口径说明里会注明。`,
};
