import { createEngineFunctions } from "../../../addin/engine/engine-functions.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { countArgument, measured, report } from "../child.ts";
import { type MailboxFile, mailboxContext, mailboxFile } from "../data/mailbox.ts";

const [files, rows] = [countArgument(0), countArgument(1)];
const { newest } = standardCatalogue;

/** Files of many units one after the other, in one worker; each is there before its time is taken. */
const mailbox: MailboxFile[] = [];
for (let turn = 0; turn < files; turn++) mailbox.push(await mailboxFile(newest, turn, rows));
const engine = createEngineFunctions();
engine.takeCatalogue(standardContent);
const context = mailboxContext(newest);
let recognised = 0;
let found = 0;
const { usage } = await measured(async () => {
  for (const [at, { path, bytes }] of mailbox.entries()) {
    const handed = at === 0 ? context : null;
    const answer = await engine.intake({ key: context.key, context: handed, bytes, path, mayUnpack: true });
    if (answer?.kind !== "workbook") throw new Error(`${path}: ${answer?.kind}`);
    found += answer.sheets.filter(({ unit }) => unit.kind === "found").length;
    recognised += answer.sheets.filter(({ tables }) =>
      tables.some(({ kind }) => kind === "recognised"),
    ).length;
  }
});
report({ ...usage, each: usage.ms / files, recognised, found });
