import { entries } from "./entry.ts";

/** How far something has come: 应, 实, 计划, 未, 逾期. */
export const states = entries(
  "state",
  `
should: 应 | 应当 | 应该 | 该 | 须 | 应有 | 应达 | 必须 | 需
  required | must | expected
eligible: 适龄 | 目标人群 | 应查对象 | 符合条件 | 对象人数 | 应筛对象 | 适检 | 符合条件者
  目标人口 | 应检对象 | 筛查对象 | 检查对象 | 对象数 | eligible | 应查妇女 | 在龄
  符合年龄
actual: 实际 | 实 | 实到 | 真实 | 实绩 | 实际发生 | 实有 | 真正 | actual
  到位人数 | 到人
  real | actually
done: 已 | 完成 | 达成 | 实现 | 已做 | 做到 | 落实 | 兑现 | 办成 | 办妥 | 实施
  做完 | 做好 | 办完 | 搞完 | 完毕 | 结束了 | 办妥了 | 办好 | completed | done
  finished | 拉完 | 换完
  complete | achieved | implemented
plan: 计划 | 拟 | 任务 | 目标 | 指标 | 预计 | 预定 | 规划 | 分配 | 预期 | 预算
  既定 | 任务分解 | 拟定 | 应完成 | 要求数 | 要求完成 | 下达 | 概算 | 预报 | 预设
  planned | plan | target~number | 民生实事任务 | 招募计划 | 打算 | 待
  年初计划 | 年初目标 | 年初任务 | 年初预算
  budget | planned~num | budgeted | quota | quotas | scheduled
not: 未 | 尚未 | 没有 | 未能 | 未曾 | 不予 | 尚无 | 仍未 | 没 | 非 | 无法 | 从未
  不能 | 不合格 | 不达标 | 未办 | 未完 | 未到 | 未查 | 未检 | 未建 | 未换 | 未结
  未训 | 未发 | 未拨 | 未评 | 未批 | 未用 | 未达 | 未报 | 未回 | 无人 | 缺席 | 不参加
  不属于 | 不含 | 不包括 | 除外 | 剔除 | 扣除 | 拒 | 拒绝 | 拒检 | not
  excluding | 没来 | 没办 | 没查 | 不到 | 缺
overdue: 逾期 | 超期 | 延期 | 过期 | 超时 | 拖欠 | 不良 | 超期限 | 未按期 | 呆账
  坏账 | 违约 | 展期 | 到期未还 | 代偿 | 核销 | 积压 | 延迟 | overdue | 欠息
  催收 | 损失
  delayed | expired | bad~debt
apply: 申请 | 申报 | 报名 | 申领 | 候选 | 参选 | 报考 | 申办 | 应聘 | 提出申请
  请领 | 报名者 | 自荐 | 毛遂自荐 | 提名 | 投稿 | 报送作品 | 应征 | 意愿登记 | 意向登记
  预约 | 求职 | 求职者 | applied | applications | apply | 申请加入
  预申请
  applicants | applying | declare | declared | enrolled | enroll
grant: 发放 | 放款 | 下拨 | 拨付 | 支付 | 投放 | 放贷 | 发出 | 已发 | 划拨 | 拨款
  发 | 放 | 拨 | 给予 | 放出 | 放出去 | 贷出 | 拨出 | 拨下来 | 拨到 | 下达资金 | 发给
  发到 | 给付 | granted | issued | disbursed | 兑付 | 兑现款
  拨来 | 已拨付 | 投放出 | 下发
  grant | grants | release | released | disburse | payout | paid | allocated | allocate
approve: 批准 | 审批 | 批复 | 获批 | 获准 | 核准 | 审核通过 | 审定 | 授信 | 批
  通过审核 | 核定 | 审核数 | 获批数 | 批下来 | approved
  approve | approval | audit | audited | audit~status
success: 成功 | 达成 | 合格 | 通过 | 达标 | 成了 | 成事
  success | pass | passed | succeeded
recommend: 推荐 | 推报 | 荐送 | 报送 | 上报 | 推选 | 举荐 | 推送 | 上级 | 上一级
  推 | 上推 | 报省 | 报市 | 向上推荐 | 荐 | 推荐上去 | 往上推 | 往上报 | 向上报 | 报上级
  报上去 | 推到 | 送评 | 送审 | 报全国 | 选送 | 选报 | recommended
  nominated | 推优 | 推评 | 推上去
  recommend | nominate | nomination
cancel: 撤销 | 摘牌 | 取消 | 注销 | 撤并 | 退出 | 裁撤 | 撤 | 关停 | 停办 | 撤消
  撤牌 | 撤下 | 撤除 | 除名 | 取缔 | 摘除 | 吊销 | 收回 | 解散 | 解聘 | 退队 | 退会
  流失 | 离队 | 离任 | 离岗 | 失业 | 下岗 | 下架 | 停止 | 中止 | 终止服务 | 停用
  关闭 | cancelled | revoked | 降级 | 淘汰 | 落选 | 罢免 | 免职
  cancel | canceled | withdrawn | removed | terminated | revoke
handover: 移交 | 划转 | 转交 | 划归 | 移转 | 移送 | 转给 | 交接 | 转至 | 移交给
  转隶
  移交数
beyond: 超 | 高出 | 超出 | 超过 | 高于 | 超额 | 比目标 | 比目标值多 | 高过 | 优于 | exceeds
  gap
shortfall: 差距 | 离目标 | 与目标相差 | 与目标差 | 距目标 | 距离目标 | 差值 | 差多少
light: 举办 | 组织 | 开展 | 进行 | 接受 | 提供 | 领取 | 领到 | 促成 | 属于 | 属
  搞 | 办 | 做 | 弄 | 推出 | 发布 | 聘请 | 请 | 征集 | 收集 | 出席 | 购买 | 缴纳
  有关 | 相关 | 各类 | 各种 | 各项 | 全市 | 全县 | 全省 | 全区 | 全镇 | 全乡 | 全村
  本市 | 本县 | 本区 | 本镇 | 本村 | 本级 | 具体 | 主要 | 情况 | 工作 | 内容 | 得到
  取得 | 实行 | 涉及 | 当场 | 已经 | 了多少 | 里 | 上 | 下 | 中 | 内 | 后 | 前
  时 | 项 | 全 | 需 | 需要 | 进入 | 社会 | 政府 | 财政 | 给予 | 用于 | 下达 | 各级
  系统 | 方面 | 信息 | 基本 | 总体 | 相应 | 以及
`,
);
