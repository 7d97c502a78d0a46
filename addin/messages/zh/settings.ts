/** The page 设置: what holds for the whole city. */

export const settings = {
  heading: "设置",
  intro: "这里的设置对全市所有单位有效，改动记入“日志”。",
  saving: "正在保存",
  saved: "已保存",
  data: "数据什么时候离开填报人的电脑",
  checkBeforeSubmit: "允许在提交前与往期比对",
  checkBeforeSubmitHint:
    "允许时，填报人第一次打开表会被问一次，同意了才把可以上报的栏目发到服务器比对，不保存。不允许时，按“提交”以前不发送表里的数，也不问。",
};
