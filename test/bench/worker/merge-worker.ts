import type { Merge } from "../../../shared/workbook/merged/merge.ts";
import { writeMergedWorkbook } from "../../../shared/workbook/merged/write-merged-workbook.ts";
import { compressor } from "../../../worker/base/compressor.ts";
import { streamOf } from "../../../worker/http/download.ts";
import { mergedLoans } from "../data/merged-loans.ts";

let merge: Merge | undefined;

/** PUT ?rows= makes what is to be merged, so that writing can be measured alone; GET writes it. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === "PUT") {
      merge = mergedLoans(Number(new URL(request.url).searchParams.get("rows")), () => undefined);
      return new Response(null, { status: 204 });
    }
    if (merge === undefined) return new Response(null, { status: 409 });
    return new Response(await streamOf(writeMergedWorkbook(merge, compressor)));
  },
};
