import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { proposeDesign } from "../../../shared/proposal/propose-design.ts";
import type { Sample } from "../../../shared/proposal/sample.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import type { CityPageProps } from "../../ui/city-page.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { usePageAddress } from "../../use-address.ts";
import { type Beginning, Designer } from "./designer.tsx";
import { StandardList } from "./fit/standard-list.tsx";
import { FormList } from "./form-list.tsx";
import { useOwnForms } from "./use-own-forms.ts";

const FitPage = lazy(async () => ({ default: (await import("./fit/fit-page.tsx")).FitPage }));

/** 报表: the forms that the city or the district makes itself, and the designer. */
export function FormsPage({ me }: CityPageProps) {
  const api = useOwnForms();
  const shared = useSharedStyles();
  const { catalogue, whereabouts } = useServices();
  const loaded = useLoaded(api.list);
  const { parts, go } = usePageAddress("forms");
  // The city merges the standard forms: it alone fits them.
  const fits = me.account.unit.parent === null;
  const [begin, setBegin] = useState<Beginning | null>(null);
  const [opening, setOpening] = useState(false);
  const [said, setSaid] = useState("");
  /** Id of the form that was published just now. */
  const [published, setPublished] = useState<string | null>(null);
  const toTask = (form: string): void => whereabouts.go({ page: "collections", parts: { once: form } });

  const beginWith = async (sample: Sample, name: string): Promise<void> => {
    setSaid("");
    setPublished(null);
    const id = await api.newId();
    if (!id.ok) {
      setSaid(failureText(id.failure));
      return;
    }
    const proposal = proposeDesign(sample, id.value);
    if (proposal === undefined) {
      setSaid(text.ownForms.noTable);
      return;
    }
    const { design, asks } = proposal;
    setBegin({
      design,
      asks,
      source: name,
      revision: null,
      changedAt: "",
      version: null,
      published: null,
      sample,
    });
  };
  const openDraft = async (id: string): Promise<void> => {
    setSaid("");
    setPublished(null);
    setOpening(true);
    const draft = await api.draft(id);
    setOpening(false);
    if (draft.ok) setBegin({ ...draft.value, asks: [], sample: null });
    else setSaid(failureText(draft.failure));
  };
  const close = (words: string): void => {
    setBegin(null);
    setSaid(words);
    loaded.reload().catch(reportError);
  };
  const { fit: form } = parts;
  if (fits && form !== undefined) {
    return (
      <main id="main">
        <Suspense fallback={<Spinner label={text.loading} />}>
          <FitPage
            key={form}
            form={form}
            me={me}
            onClose={(words, isPublished = false) => {
              go({});
              setPublished(isPublished ? form : null);
              setSaid(words);
            }}
          />
        </Suspense>
      </main>
    );
  }
  if (begin !== null) {
    return (
      <main id="main">
        <Designer
          key={begin.design.id}
          api={api}
          me={me}
          begin={begin}
          onClose={() => close("")}
          onPublished={({ id, version }) => {
            close(text.designer.published(begin.design.title, version));
            setPublished(id);
            // It stands among the forms of this computer at once.
            catalogue.renew().catch(reportError);
          }}
        />
      </main>
    );
  }
  return (
    <main id="main" className={shared.stackWide} style={{ padding: 16 }}>
      <Loaded from={loaded}>
        {(forms) => (
          <FormList
            api={api}
            forms={forms}
            units={me.units}
            said={said}
            published={published}
            onTask={toTask}
            onSaid={(words) => {
              setSaid(words);
              loaded.reload().catch(reportError);
              catalogue.renew().catch(reportError);
            }}
            onSample={(sample, name) => void beginWith(sample, name).catch(reportError)}
            onOpen={(id) => void openDraft(id).catch(reportError)}
          />
        )}
      </Loaded>
      {fits && <StandardList onOpen={(fit) => go({ fit })} />}
      {opening && <Spinner label={text.loading} />}
    </main>
  );
}
