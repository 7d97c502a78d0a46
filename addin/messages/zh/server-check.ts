/** What the server compares before anything is sent, and whether it may. */

export const serverCheck = {
  unavailable: "还没有与往期比对（没有连上服务器），提交时会比对",
  waiting: "提交前不发送数据。按“提交”时与往期和其他报表比对",
  forbidden: "市里规定提交前不发送数据。按“提交”时与往期和其他报表比对",
};

export const beforeSubmit = {
  question: (recipient: string) => `提交前，要不要先与${recipient}收到的往期数据比对？`,
  whatLook:
    "先比对：打开表后，可以上报的栏目会发到服务器，与往期、其他单位和其他报表比对，马上告诉您哪里对不上，服务器不保存；写着“留在本机”的栏目（姓名、身份证号、电话、备注等）不发送。",
  whatWait: "提交时再比对：您按“提交”以前，表里的数一个也不发送。",
  look: "先比对",
  wait: "提交时再比对",
  later: "以后可以点右上角的单位名，在“密码和登录”里改。",
  heading: "提交前比对",
  own: "打开表后先与往期比对（在这台电脑上）",
  ownHint: "开着时，可以上报的栏目在提交前就会发到服务器比对，不保存。关着时，按“提交”以前不发送表里的数。",
  ownForbidden: "市里规定提交前不发送数据，不能打开。",
};
