import { describe, expect, it } from "vitest";
import { newWebhookAddressSchema } from "../../../shared/api/new-webhook-address.ts";
import { webhookAddressSchema } from "../../../shared/api/webhook-address.ts";

describe("an address that is set anew", () => {
  it.each([
    "https://oapi.dingtalk.com/robot/send?phone=13800000000",
    "https://oapi.dingtalk.com/13800000000",
    "https://oapi.dingtalk.com/send?to=ceshi%40example.com",
    "https://oapi.dingtalk.com/ceshi@example.com",
    "https://oapi.dingtalk.com/send?id=110000199003070000&x=%zz",
  ])("holds nobody's number: %s", (address) => {
    expect(newWebhookAddressSchema.safeParse(address).success).toBe(false);
    expect(webhookAddressSchema.safeParse(address).success).toBe(true);
  });

  it.each([
    "https://open.feishu.cn/open-apis/bot/v2/hook/13800000-0000-4000-8000-13800000000a",
    `https://oapi.dingtalk.com/robot/send?access_token=${"13800000000a".repeat(5)}`,
  ])("may hold digits within the key of a robot: %s", (address) => {
    expect(newWebhookAddressSchema.safeParse(address).success).toBe(true);
  });
});
