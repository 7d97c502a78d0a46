import { countArgument, report, textArgument } from "../child.ts";
import { writeLedgerFile } from "../data/ledger-file.ts";

/** Measures nothing: makes the file that readers are given. */
report({ bytes: await writeLedgerFile(textArgument(0), countArgument(1)) });
