import { quoted } from "../quoted.ts";
import type * as zh from "../zh/live.ts";
import { counted } from "./words.ts";

export const live: typeof zh.live = {
  heading: "The file",
  follows: "Save in WPS or Excel (Ctrl+S) and this page follows by itself",
  copy: "After changes in WPS or Excel, please read the file again; your explanations stay",
  readAt: (time) => `Follows the file as saved at ${time}`,
  reading: "Reading the file again",
  read: "Read the file again",
  lost: (cells) =>
    `The file changed in these places, so ${counted(cells, "cell", "cells")} corrected here did not stay. The file counts; please correct them again where needed:`,
  undone: (cells) =>
    `${counted(cells, "cell", "cells")} written into the file hold their old figures again: the file was most likely still open in WPS or Excel and was saved there. Please close it there and write once more:`,
  trouble: {
    refused: "The browser no longer lets this page read the file. You see what was read before",
    missing: "The file is no longer where it was: renamed, moved or deleted. You see what was read before",
    busy: "Another program has the file to itself. It is read again once it is saved and closed there",
    another: "There is another workbook in its place, without any sheet of the same name. It was not read in",
    broken:
      "Something went wrong while reading the file again. You see what was read before. Please try again",
  },
  otherName: (name) =>
    `You chose ${quoted(name)}, which has another name than the file that is open, so it was not read in. If it is the same saved as another, or the one you want, press “Use this one”`,
  unreadable: (reason) => `The file cannot be read just now. You see what was read before. ${reason}`,
  allow: "Allow reading again",
  chooseAgain: "Choose the file again",
  takeAnother: "Use this one",
  write: "Write into the file",
  writing: "Writing into the file",
  writeAsk: (file) => `Write into ${quoted(file)}?`,
  writeBody: (cells) =>
    `Only the ${counted(cells, "cell", "cells")} corrected here will change; all else stays as it is.`,
  writeClose: "If it is open in WPS or Excel, please close it there first, and open it again afterwards.",
  writeConfirm: "Write",
  wrote: (cells) => `Written into the file: ${counted(cells, "cell", "cells")}`,
  unwritten: {
    refused:
      "The browser did not allow it, so nothing was written. Press again and allow it when the browser asks, or download the corrected file",
    missing: "The file is no longer where it was, so nothing was written. Please download the corrected file",
    busy: "WPS, Excel or another program has the file to itself, so nothing was written. Please close it there and press again",
    changed:
      "The file had just been changed elsewhere. It was read in first and nothing was written. Please look, then press again",
    stopped: "Stopped; nothing was written",
    broken:
      "It could not be written. Your corrections are still here: please try again, or download the corrected file",
  },
  unwrittenFor: (reason) => `Not written: ${reason}`,
};
