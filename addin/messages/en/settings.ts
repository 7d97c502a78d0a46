import type * as zh from "../zh/settings.ts";

export const settings: typeof zh.settings = {
  heading: "Settings",
  intro: "What is set here holds for all units of the city; changes are written to the log.",
  saving: "Saving",
  saved: "Saved",
  proof: "The log outside the house",
  webhook: "Send the head of the log to this address once a day",
  webhookHint:
    "The address of a group robot of WeCom, DingTalk or Feishu, or an https interface of your own; blank sends nothing. A log that is replaced as a whole is found out by these messages. Only the head is sent, no data.",
  webhookWrong:
    "This address cannot be used: it must begin with https:// and name a public host, without a port",
  webhookSave: "Save the address",
  webhookSent: (day: string) => `Last: sent on ${day}`,
  webhookFailed: (day: string, tries: number, why: string) =>
    `Not sent on ${day} (${why}) after ${tries} tries; tried again every hour. Please check the address and the robot`,
  webhookReasons: {
    timeout: "no answer in time",
    unreachable: "could not be reached",
    address: "nothing may be sent to this address",
  },
  webhookRestored: (day: string) =>
    `This copy was restored from a backup on ${day} and sends nothing for now: the one before may still be sending. If this one goes on from here, please press the button`,
  webhookGoOn: "Send from this copy",
  webhookNone: "Nothing sent yet. The first is sent within an hour after saving",
  data: "When data leaves the reporter's computer",
  systems: "Other systems",
  intake: "Allow other systems to hand in workbooks (POST /api/intake)",
  intakeHint:
    "If allowed, another system that signs in with an account may send whole workbooks to the server. Only what is certain and has neither errors nor open questions is taken; columns that are not reported, such as names and ID numbers, are dropped as soon as they are read and never kept. The workbook as a whole does pass the network and the server's memory, other than when a sheet is submitted on the page. Leave it off unless you need it.",
  checkBeforeSubmit: "Allow comparing with earlier reports before submitting",
  checkBeforeSubmitHint:
    "If allowed, reporters are asked once when they first open a sheet; only if they agree are the columns that may be reported sent for comparison, and nothing is kept. If not, no figure is sent before they press Submit, and nobody is asked.",
};
