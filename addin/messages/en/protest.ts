import type * as zh from "../zh/protest.ts";

export const protest: typeof zh.protest = {
  onBehalf: (by) => `Sent for the unit by ${by}`,
  short: "sent for the unit",
  label: "Sent by",
  ownIntake: " (sent by the same person)",
  open: "Sent for you",
  openFor: (title) => `${title}: sent for you`,
  loading: "Looking at this report",
  say: "Protest",
  sayBody:
    "If something is not right, please say what. The reviewers see it until they answer or return the report, or your unit submits its own. You can protest once against a report; you can also simply submit your own, which takes its place.",
  reason: "What is not right",
  reasonMissing: "Please say what is not right",
  said: "Your protest was sent, the reviewers see it",
  waits: "protest sent, no answer yet",
  takeBack: "Take the protest back",
  takeBackBody: "The reviewers then leave it. You cannot protest against this report again.",
  takenBack: "The protest was taken back",
  over: "No more protest is possible against this report. If it is not right, please submit your own, which takes its place.",
  fromUnit: (unit) => `${unit} protests against what was sent in its name and waits for your answer:`,
  answerHint:
    "If it is indeed wrong, please return it, or wait for the unit's own report; if nothing has to change, say why.",
  answer: "Answer the protest",
  answerFor: (unit) => `Answer the protest of ${unit}`,
  answerWords: "Answer",
  answerMissing: "Please write an answer",
  send: "Send the answer",
  answered: "The protest was answered",
  listed: "▲ the unit protests",
  despite:
    "The unit protests against what was sent in its name, and nobody has answered. The protest stays after an approval, and the notes of the merged workbook say so.",
  despiteMany: (count) =>
    `Against ${count} of them, sent in a unit's name, the unit protests, and nobody has answered. The protest stays after an approval, and the notes of the merged workbook say so.`,
};
