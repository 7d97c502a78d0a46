import { quoted } from "../quoted.ts";
import type * as zh from "../zh/submit.ts";
import { counted, statusWords } from "./words.ts";

export const tasks: typeof zh.tasks = {
  heading: "Reports of this period",
  returned: (count) => `Returned: ${count}`,
  missing: (count) => `Still to report: ${count}`,
  allDone: "Everything due in this period is submitted",
  none: "There is nothing to report at present",
  due: (day, left) =>
    left < 0
      ? `due ${day} (${counted(-left, "day")} ago)`
      : left === 0
        ? `due ${day} (today)`
        : `due ${day} (${counted(left, "day")} left)`,
  dueAt: (date) => `due ${date}`,
  locked: "locked",
  asItHappens: "as it happens",
  asOf: (date) => `as of ${date}`,
  late: (days) => `${counted(days, "day")} past due`,
  opens: (date) => `opens ${date}`,
  exempt: (reason) => `exempt: ${reason}`,
  upcoming: (count) => `Not open yet: ${count}`,
  closed: (count) => `Done or not needed: ${count}`,
  remindHeading: "Reminder",
  reminded: (recipient, day, title) =>
    `${recipient} reminded you ${day}: please submit ${quoted(title)} soon`,
  near: (title, due) => `${quoted(title)} ${due}`,
  status: statusWords,
  version: (version) => `submission ${version}`,
  purged: (reason, open) =>
    `purged by a superior unit${open ? ", please report again" : ""}${reason === null ? "" : `. Reason: ${reason}`}`,
  nil: "Nil return",
  nilFor: (title) => `${title}: nil return`,
  receipt: "Receipt",
  receiptFor: (title) => `${title}: see the receipt`,
};

export const submit: typeof zh.submit = {
  to: (recipient) => `Submit to ${recipient}`,
  obstacle: {
    checking: "Checking, please wait",
    "check-failed": "The check did not finish; please check again",
    elsewhere: "Checking goes on by itself once you are back in this workbook",
    "no-task":
      "Your unit has no task for this form. To report it, ask the federation above; if it is another form, choose another under “Assign columns”",
    "no-period": "Please choose the reporting period first",
    "not-owed": "Your unit does not owe this form for this period; please check the period",
    "other-version":
      "This period takes another version of the form, which could not be had yet. Please check the network and check again",
    exempt: "Your unit is exempt in this period",
    upcoming: (date) => `Submissions are open from ${date}`,
    locked: "This period is locked and takes no more submissions",
    "same-form": (names) =>
      `${names} are the same form. Choose one to report, or add them up and report them as one`,
    aside: "This one is not reported: another sheet is for this period",
    errors: (kinds, places) =>
      kinds === places
        ? `${counted(places, "error")} still to correct`
        : `${counted(kinds, "kind of error", "kinds of errors")} in ${counted(places, "cell")} still to correct`,
    unexplained: (kinds, places, names) =>
      (kinds === places
        ? `${counted(places, "warning")} still to explain`
        : `${counted(kinds, "kind of warning", "kinds of warnings")} in ${counted(places, "cell")} still to explain`) +
      (names === 0 ? "" : `, ${counted(names, "likely name")} to confirm`),
    names: (places) => `${counted(places, "likely name")} still to confirm`,
    "too-many-rows": (rows, most) =>
      `This period has ${rows} rows; at most ${most} can be sent at once. Please sum them up by category first`,
    "other-month": (month) =>
      `No row is of this period, all are dated in ${month}: change the period if this is the sheet of ${month}, else check the dates`,
    "no-rows": "There are no rows of this period; if nothing happened, please send a nil return",
  },
  joinAll: (count) => `Add all ${count} up and report them`,
  joinThese: (names) => `Add up ${names} and report them`,
  joinDoubled: (count) => `Add up all ${count} all the same`,
  isTotal: {
    period: (name, of) => `${quoted(name)} covers the time of ${of} and is taken for their total`,
    name: (name, of) => `${quoted(name)} by its name is the total of ${of}`,
    sum: (name, of) => `${quoted(name)} is exactly the sum of ${of} and is taken for their total`,
    near: (name, of) =>
      `${quoted(name)} equals the sum of ${of} in most columns and may be their total. Please see where not`,
    same: (name, of) => `${quoted(name)} has the very figures of ${of}`,
  },
  doubled: "Adding the total as well would count twice",
  sumsHeading: "Please look at the totals first",
  together: (names) => `${names} added up`,
  onlyThis: (name) => `Report only ${quoted(name)}`,
  joined: (names) => `${names} are added up and reported as one`,
  part: "Take apart",
  ready: "Ready to submit",
  sent: (version) => `Submitted (submission ${version})`,
  confirmHeading: (title) => `Submit ${quoted(title)}`,
  confirmTo: (recipient) => `To: ${recipient}`,
  about: (unit) => `These are the figures of ${quoted(unit)}`,
  rows: "Rows",
  first: "This is the first submission",
  next: (version) => `This is submission ${version}`,
  changesHeading: (version) => `Compared with submission ${version}`,
  changes: (changed, added, removed) =>
    [
      changed > 0 ? `${counted(changed, "row")} changed` : "",
      added > 0 ? `${counted(added, "row")} added` : "",
      removed > 0 ? `${counted(removed, "row")} removed` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  stale: (version) =>
    `While you were working, your unit sent submission ${version}. Please look at the differences below: submit if your sheet is right, close if it is not`,
  rebase: (version) => `My sheet is right, submit it as submission ${version + 1}`,
  unchanged: "Nothing changed",
  unchangedAsk: "Nothing changed; usually there is no need to submit it again",
  approvedBefore: (version) =>
    `Submission ${version} has been approved. Another one has to be reviewed again; until it is approved, merges of approved data go on using submission ${version}`,
  passedBefore: (version, recipient) =>
    `${recipient} has passed submission ${version}, which now waits for the city. Another one has to be reviewed again`,
  manyRemoved: (before, removed) =>
    `Of the ${counted(before, "row")} sent the last time, ${removed} are gone now. Please make sure that none was forgotten`,
  comparing: "Comparing with the last submission",
  notBeside: "The totals of earlier reports could not be fetched",
  notCompared: "The last submission could not be fetched for comparison; you may submit all the same",
  outside: (rows, when) =>
    `${counted(rows, "more row lies", "more rows lie")} outside the period and will not be sent${when === null ? "" : ` (${when})`}`,
  staying: (columns) => `${columns}: stay on this computer, not uploaded`,
  confirm: "Confirm and submit",
  sending: "Submitting",
  nilHeading: (title) => `Nil return for ${quoted(title)}`,
  nilBody: (period) =>
    `This says that nothing of the kind happened in ${period}, and that nothing was forgotten. You can still submit data later.`,
  nilOutside: (rows, when) =>
    `${counted(rows, "row", "rows")} on the open sheet${when === null ? "" : ` (${when})`}, none of them in the period. Please see whether the dates and the period are read right; if they are, report nil: reviewers see how many there were`,
  nilRows: (rows) =>
    `${counted(rows, "row", "rows")} on the open sheet are of the period. Where these figures are right, please submit the sheet instead`,
  nilInstead: (version, rows, sum, gone) =>
    `The last one (submission ${version}) had rows: ${rows}${sum === null ? "" : `, ${sum}`}${gone === null ? "" : `, and was ${gone}`}; the nil return takes its place`,
  nilBefore: (version) => `The last one (submission ${version}) was a nil return too`,
  confirmNil: "Confirm the nil return",
  unsent: "Not sent",
  withheld:
    "This is a fault of the program, not of what you filled in; nothing was sent. Please open the page again and try once more; if it stays so, tell the administrator",
  changed:
    "The catalogue of forms has just changed, and the sheet reads differently by it: nothing was sent. Please look at the findings, then submit",
  noTask:
    "This task is no longer there, so this cannot be sent. If you do not need it, choose not to send it",
  refused: "Not accepted",
  keptHeading: "Not sent yet",
  kept: "Kept on this computer; send it when the network is back. Nothing is sent twice",
  keptOnPage:
    "This computer has no room to keep it. Please leave this page open and send it when the network is back. Nothing is sent twice",
  keptSince: (time) => `kept ${time}`,
  resend: "Send again",
  discard: "Do not send",
  discardHeading: (title) => `Do not send ${quoted(title)}`,
  discardBody:
    "If it did arrive the last time, you will see it among your unit's submissions; if not, it has to be submitted again.",
  confirmDiscard: "Yes, do not send",
  signInFirst: "Please sign in again, then send. It is kept and will not be sent twice",
};

export const receipt: typeof zh.receipt = {
  heading: "Receipt",
  received: "Received",
  version: (version) => `Submission ${version}`,
  nil: "nil return",
  late: "late",
  rows: (rows) => counted(rows, "row"),
  outsideLabel: "Outside the period",
  outside: (rows, when) =>
    `${counted(rows, "more row", "more rows")} outside the period, not sent${when === null ? "" : ` (${when})`}`,
  fromTo: (first, last) => `${first} to ${last}`,
  checksum: (start) => `checksum ${start}…`,
  proof: "Place in the log (keep it with the receipt)",
  checksumFull: "Checksum (SHA-256)",
  form: "Form",
  unit: "Unit",
  figures: "Figures",
  recipient: "Submitted to",
  sender: "Submitted by",
  system: "System",
  time: "Time",
  number: "Submission number",
  totals: "Control totals",
  column: "Column",
  total: "Total",
  measure: "Unit of measure",
  rowUnit: "rows",
  print: "Print",
  save: "Save as a file",
  fileName: (title, version) => `Receipt_${title}_version${version}.txt`,
  copy: "Copy",
  copied: "Copied",
  copyFailed: "The browser does not allow copying; please select the text and press Ctrl+C",
  last: (title) => `Sent before: ${title}`,
  show: "Show the receipt",
  close: "Close the receipt",
};

export const template: typeof zh.template = {
  allColumns: "All columns",
  download: "Download the template",
  downloadFor: (title) => `${title}: download the template`,
  busy: "Downloading",
  fileName: "template.xlsx",
  done: (name) => `Downloaded ${name}`,
};
