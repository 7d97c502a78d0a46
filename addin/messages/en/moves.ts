import { quoted } from "../quoted.ts";
import type { moves as zh } from "../zh/moves.ts";
import { counted, versionOf } from "./words.ts";

export const moves: typeof zh = {
  offer: (title, from, to, tasks) =>
    `${quoted(title)} has ${versionOf(to)}, which only adds options, names or columns that need not be filled to ${versionOf(from)}: ${counted(tasks, "task", "tasks")} under way can take it up.`,
  offerOne: (from, to) =>
    `This form has ${versionOf(to)}, which only adds options, names or columns that need not be filled to ${versionOf(from)}. This task can take it up.`,
  take: (to) => `Take up ${versionOf(to)}`,
  title: (title, to) => `${quoted(title)} takes up ${versionOf(to)}`,
  tasks: "Tasks that take it up:",
  adds: (to) => `New in ${versionOf(to)}:`,
  units: (to) =>
    `From now on sheets of all units are read and sent by ${versionOf(to)}; no other template is needed. Who is filling one in reloads the page and goes on.`,
  sent: "What was sent stays valid, need not be sent again, and is merged with what comes. There is no way back to the earlier version.",
  done: (tasks, to) =>
    `${counted(tasks, "task", "tasks")} now with ${versionOf(to)}; units have it once they reload the page`,
  cannot: (to) =>
    `This form has ${versionOf(to)}. It changes more than options and names, so that tasks under way cannot take it up; tasks of the next period will. What stands against it:`,
  counts: "Figures are counted another way",
};
