import type { Api, TemplateQuery } from "../../api/client.ts";
import type { Outcome } from "../../api/failure.ts";
import { collect, fileNameOf } from "../../api/response-body.ts";
import { text } from "../../messages/index.ts";

interface TemplateFile {
  readonly content: Blob;
  readonly name: string;
}

/** Fetches a form's template; it is whole or not there at all. */
export async function downloadTemplate(
  api: Pick<Api, "template">,
  query: TemplateQuery,
): Promise<Outcome<TemplateFile>> {
  const answer = await api.template(query);
  if (!answer.ok) return answer;
  const content = await collect(answer.value, () => undefined);
  if (!content.ok) return content;
  return {
    ok: true,
    value: { content: content.value, name: fileNameOf(answer.value) ?? text.template.fileName },
  };
}
