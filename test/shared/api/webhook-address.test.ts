import { describe, expect, it } from "vitest";
import { newWebhookAddressSchema } from "../../../shared/api/new-webhook-address.ts";
import { webhookAddressSchema, webhookHost } from "../../../shared/api/webhook-address.ts";

describe("an address that messages may be sent to", () => {
  it.each([
    [
      "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-0000-4bc4-97a0-0ec2aaaabbbb",
      "qyapi.weixin.qq.com",
    ],
    ["https://oapi.dingtalk.com/robot/send?access_token=abc", "oapi.dingtalk.com"],
    ["https://open.feishu.cn/open-apis/bot/v2/hook/xxx", "open.feishu.cn"],
    ["https://tongji.example.cn", "tongji.example.cn"],
    ["https://xn--fiqs8s.example.xn--fiqs8s/", "xn--fiqs8s.example.xn--fiqs8s"],
  ])("%s", (address, host) => {
    expect(webhookHost(address)).toBe(host);
    expect(webhookAddressSchema.safeParse(address).success).toBe(true);
    expect(newWebhookAddressSchema.safeParse(address).success).toBe(true);
  });

  it.each([
    "http://open.feishu.cn/hook",
    "https://127.0.0.1/",
    "https://10.0.0.8/hook",
    "https://192.168.1.1",
    "https://169.254.169.254/latest/meta-data",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://[::1]/",
    "https://[fd00::1]/",
    "https://localhost/",
    "https://app.localhost/",
    "https://router.lan/",
    "https://db.internal/",
    "https://nas.local/",
    "https://server/hook",
    "https://open.feishu.cn:8443/",
    "https://open.feishu.cn./",
    "https://user:word@open.feishu.cn/",
    "https://open.feishu.cn@127.0.0.1/",
    "https://open.feishu.cn\\@127.0.0.1/",
    "https://open.feishu.cn#@127.0.0.1/",
    "https:/open.feishu.cn/",
    "https://open.feishu.cn/ x",
    " https://open.feishu.cn/",
    "https://open.feishu.cn/\n",
    "HTTPS://OPEN.FEISHU.CN/",
    "file:///etc/passwd",
    "",
    `https://open.feishu.cn/${"a".repeat(500)}`,
  ])("is not %j", (address) => {
    expect(webhookHost(address)).toBeUndefined();
    expect(webhookAddressSchema.safeParse(address).success).toBe(false);
  });
});
