import { createFileHost, createPageSettings } from "../../../addin/host/file-host.ts";
import { openExcel } from "../../support/excel.ts";
import { describeWorkbookHost } from "./workbook-host.contract.ts";

describeWorkbookHost("a file in the browser", async (name, grids) =>
  createFileHost(name, grids, createPageSettings(), { bytes: new Uint8Array(), converted: false }),
);

describeWorkbookHost("a running Excel", async (name, grids) => (await openExcel(grids, { name })).host);
