import type { ProblemCode } from "../../../shared/problem.ts";

/** What a person is told about a refused request; the server itself says it in Chinese. */
export const problems: Record<ProblemCode, string> = {
  validation_failed: "The request does not have the agreed shape",
  not_signed_in: "Please sign in first",
  initial_password_expired: "The initial password has expired. Please ask the administrator for a new one",
  sign_in_failed: "The user name or the password is wrong",
  account_disabled: "The account is disabled. Please ask the administrator",
  password_must_change: "Please change the initial password to one of your own first",
  factor_must_enrol: "Your account has to have two-step verification; please set it up first",
  second_step_failed: "It did not pass: the code is wrong, or was used before. Please try again",
  proof_needed:
    "You did not type your own password, so this was not done. Please do it again and type the password",
  password_wrong: "The present password is wrong",
  forbidden: "Your account may not do this",
  not_found: "It was not found, or lies outside your units",
  feature_off: "This interface is not open in this system",
  method_not_allowed: "The interface does not support this kind of request",
  uuid_reused: "This submission number was used for other contents; please submit again",
  base_version_stale:
    "A newer version came while you were working; please look at the differences and submit again",
  base_version_reviewed:
    "Your last submission was reviewed just as you sent this one. Please read the review, then submit",
  form_version_mismatch: "This collection takes another version of the form; please refresh, then submit",
  catalogue_outdated:
    "The forms were updated. Nothing is lost; please check against the new ones, then submit",
  collection_locked: "This period is locked; nothing can be submitted or reviewed",
  collection_not_open: "This collection is not open yet; please submit from its opening day on",
  collection_changed: "Somebody else has just changed this collection; please refresh, then change it",
  version_adds_more:
    "The new version does more than add words and names, so tasks under way cannot take it up. Please use it from the next period on",
  collection_exists: "Some units already owe this form for this period; nothing was made",
  collection_in_use:
    "Units have submitted: only due date, grace, reminder and exempt units can change, and it cannot be deleted",
  check_before_submit_off:
    "The city wants nothing sent before you submit, so nothing was compared yet; it will be when you submit",
  unit_exempt: "Your unit is exempt in this period; if you need to report, ask the federation above you",
  unit_reported: "This unit has reported and can no longer be made exempt",
  subject_owned: "Data of a unit on this sheet was already submitted by another unit",
  review_state: "The submission has changed its state, so this step is not possible. Please refresh",
  protest_open:
    "Among these are reports that somebody above sent in a unit's name, and the unit protests and waits for an answer. Please read the protest first; to approve all the same, confirm once more",
  second_person_needed:
    "Deleting at once takes two administrators, one who asks and another who confirms; one of them of the receiving unit. Please have the other one confirm",
  second_person_new:
    "Deleting at once takes two administrators neither of whom was set up by the other. Your account or the asker's was made, moved, enabled or reset within the last seven days, or by the asker. Please have another administrator confirm, or wait until it is deleted by itself",
  district_review_missing: "The district has not reviewed this yet; please approve it after that",
  register_changed:
    "Somebody else has just changed the register, so nothing was saved. Please look at the changes again",
  login_taken: "This user name is taken; please choose another",
  last_administrator:
    "This is the last working administrator: it cannot be disabled or reset, nor get another role or unit. Please add another administrator first, who signs in once",
  administrator_new:
    "Your account was made, changed, enabled or reset less than 24 hours ago and may not do what cannot be undone, nor sign other administrators out. Please ask another administrator, or wait until 24 hours have passed",
  account_entered:
    "They have set a password of their own by now, so no other link is needed. To have them set a new one, please use “Reset password”",
  account_disabled_already: "The account is disabled; please enable it first, then reset the password",
  factor_required:
    "Your account has to have two-step verification, and this is the last way; please add another first",
  passkey_unavailable: "Passkeys do not work at this address; please use codes from a telephone",
  word_taken:
    "This name already means something else on this form, so it was not saved. Please look at what was decided",
  words_full:
    "200 words of your unit already wait for the city’s answer. Dismiss those that are answered, and take back those you no longer need",
  draft_changed:
    "Somebody else has just changed this form, and nothing was saved. Please look at the change first, then choose which to keep",
  form_retired:
    "This form is retired: it can be neither changed nor asked for. Please take it back into use first",
  fit_changed:
    "Somebody else has just fitted this form, and nothing was published. Please look at the change first, then decide what to change",
  form_name_taken:
    "A form has this name or number already (a standard one, your unit's or one of a unit above), and nothing was published. Please choose another; if the old form is no longer used, retire it first",
  form_budget:
    "There is no room for more forms of your own, and nothing was saved. The city has at most 400 of its own, 6 MB with the standard forms it changed; a district with the units below it 200, 1.5 MB; all districts together 1,000, 6 MB. Please retire forms that are no longer used, or have fewer words in lists and fewer other names; a standard form can always be made the standard's again",
  form_lost:
    "A version of a form is missing in the system or was tampered with; what was reported by it cannot be shown or merged now, and nothing of it is lost. Please merge the other forms on their own, and ask the administrator to check the integrity of the log and to restore it from a backup, as the runbook for damaged data says",
  form_unchanged: "It is what is published already; there is nothing to publish",
  link_used: "This download link was used or has expired. Please go back to HalfSky and download again",
  invitation_used: "This link was used or has expired. Please ask the administrator for a new one",
  setup_link_used: "This setup link was used or has expired. Please make a new one",
  second_step_over:
    "This step took too long or was tried too often. Please enter user name and password again",
  pairing_over: "This link was used or has expired. Please open it again from the pane in Excel",
  factor_setup_over: "This step took too long; please start again",
  body_too_large: "This is too large; please split it and submit again",
  not_a_workbook:
    "This holds no table that can be read. Please open it in Excel or WPS, see whether it is the right file, and save it as .xlsx",
  workbook_legacy: "This is an old format (.xls or .et). Please save it as .xlsx in Excel or WPS",
  workbook_binary: "This is a binary workbook (.xlsb). Please save it as .xlsx in Excel",
  workbook_encrypted: "The workbook has a password for opening. Please remove it in Excel and try again",
  workbook_damaged:
    "The workbook is damaged and cannot be read. Please open it in Excel, save a copy, and try that",
  workbook_too_large:
    "The workbook is too large once unpacked. Please delete sheets and empty rows it does not need",
  workbook_empty: "There is nothing in the workbook",
  intake_unclear:
    "The workbook does not say for certain which form, period or unit it is, or something has to be confirmed, so it was not taken. Please give what is listed as parameters, or open it on the page and submit it there",
  submission_has_errors: "Not accepted: there are errors to correct",
  explanation_missing: "Not accepted: there are warnings to explain",
  password_weak: "This password is too easily guessed; please choose another",
  passkey_refused: "This passkey could not be confirmed; please try again",
  personal_data:
    "Not accepted: something looks like a personal number (ID, telephone, bank card) or an address",
  design_faulty: "The form is not ready to be published. Please mend the columns and checks that are listed",
  form_personal:
    "Columns that are sent look personal by their names, or words of lists look like names of people, and nothing was published. Please make texts of them that stay on the computer",
  form_incomparable:
    "Columns have another kind, unit, scale or way of being added up than in what is published, or options exchanged their names, so figures could not be compared; nothing was published. Please change them back, and add a new column for what shall differ. If figures add up over time in another way, please make another form",
  form_limits:
    "The form is too large, and nothing was saved. A form has at most 200 columns, 200 checks, 2,000 codes in all, and 1 MB",
  fit_faulty:
    "There is something to mend in what the city changes, and nothing was published. Please mend the columns, codes and checks that are listed",
  form_scope: "This form was made by a unit for itself and the units below it; it cannot be asked of others",
  form_without_design:
    "The file holds a form without the design that it could be changed by, and cannot be imported. Please ask for a file of a form they made themselves",
  no_table_found:
    "No header was found in the workbook. Please put the names of the columns in one row, or in rows that follow each other, above the data",
  names_unconfirmed:
    "Not accepted: something looks like a person's name. Please look: confirm what is to be sent, change the rest",
  sign_in_locked:
    "Too many failed attempts; please try again later. If you are not sure of the password, ask the administrator to reset it",
  second_step_locked:
    "Too many wrong codes; please try again later, or on a computer where you signed in before. If your telephone is lost, ask the administrator to reset your two-step sign-in",
  place_locked:
    "Too many failed attempts from your network; please try again later. If it is urgent, ask the administrator to reset your password by a link",
  sign_in_busy: "Many people are signing in; please try again in a few seconds",
  payload_lost:
    "What was sent is lost or damaged and cannot be shown; the receipt and the figures in merges stand. An administrator restores a backup, or asks the unit to send it again",
  database_damaged:
    "The database file is damaged, and nothing is done with it. An administrator restores a backup; keep your receipts",
  internal: "Something failed inside the system. Nothing is lost; please try again later",
  busy: "Many files are being made just now, and yours has not had its turn. Please try again shortly",
  try_again: "The system is busy; please try again later. The same contents are never counted twice",
};
