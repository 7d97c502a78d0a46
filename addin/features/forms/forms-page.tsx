import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Sample } from "../../../shared/proposal/sample.ts";
import type { Outcome } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue, useServices } from "../../services.ts";
import type { CityPageProps } from "../../ui/city-page.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { usePageAddress } from "../../use-address.ts";
import type { Beginning } from "./beginning.ts";
import { StandardList } from "./fit/standard-list.tsx";
import { FormList } from "./form-list.tsx";
import { useOwnForms } from "./use-own-forms.ts";

// What reads sheets and makes forms of them is large, and the list goes without.
const Designer = lazy(async () => ({ default: (await import("./designer.tsx")).Designer }));
const FitPage = lazy(async () => ({ default: (await import("./fit/fit-page.tsx")).FitPage }));

/** 报表: the forms that the city or the district makes itself, and the designer; the address says which form is open. */
export function FormsPage({ me }: CityPageProps) {
  const api = useOwnForms();
  const shared = useSharedStyles();
  const { catalogue, whereabouts, keptDesigns } = useServices();
  const { parts, go, correct } = usePageAddress("forms");
  const { form: open, fit } = parts;
  const loaded = useLoaded(async () => {
    const [forms, room] = await Promise.all([api.list(), api.room()]);
    return forms.ok
      ? { ok: true as const, value: { forms: forms.value, room: room.ok ? room.value : null } }
      : forms;
  });
  // The city merges the standard forms: it alone fits them.
  const fits = me.account.unit.parent === null;
  const [begin, setBegin] = useState<Beginning | null>(null);
  /** Id of the form that `begin` is of by now. */
  const begun = useRef<string | undefined>(undefined);
  const [said, setSaid] = useState("");
  /** Id of the form that was published just now. */
  const [published, setPublished] = useState<string | null>(null);
  const { offered } = useCatalogue();
  const known = loaded.state.kind === "ready" ? loaded.state.value : null;
  const others = useMemo(
    () => ({ offered, own: known?.forms ?? [], units: me.units }),
    [offered, known, me.units],
  );
  const toTask = (form: string): void => whereabouts.go({ page: "collections", parts: { once: form } });
  const reload = (): void => void loaded.reload().catch(reportError);
  const start = (id: string, beginning: Beginning): void => {
    begun.current = id;
    setBegin(beginning);
  };
  const openForm = (id: string): void => {
    setSaid("");
    setPublished(null);
    go({ form: id });
  };
  const close = (words: string): void => {
    setSaid(words);
    go({});
  };

  const beginWith = async (sample: Sample, name: string): Promise<void> => {
    setSaid("");
    setPublished(null);
    const id = await api.newId();
    if (!id.ok) {
      setSaid(failureText(id.failure));
      return;
    }
    const begins = await loadBeginnings();
    if (!begins.ok) {
      setSaid(failureText(begins.failure));
      return;
    }
    const beginning = begins.value.fromSample(sample, id.value, name, me.account.unit.code);
    if (beginning === undefined) {
      setSaid(text.ownForms.noTable);
      return;
    }
    start(id.value, beginning);
    go({ form: id.value });
  };
  /** What was left on this computer goes before what the server has: that is met when it is saved. */
  const beginningOf = async (id: string): Promise<Outcome<Beginning>> => {
    const begins = await loadBeginnings();
    if (!begins.ok) return begins;
    const { fromDraft, fromKept } = begins.value;
    await keptDesigns.ready();
    const left = keptDesigns.state.get().find(({ design }) => design.id === id);
    if (left !== undefined) return { ok: true, value: fromKept(left) };
    const draft = await api.draft(id);
    return draft.ok ? { ok: true, value: fromDraft(draft.value) } : draft;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is what there is to follow.
  useEffect(() => {
    if (open === begun.current) return;
    begun.current = open;
    setBegin(null);
    if (open === undefined) return reload();
    let left = false;
    const follow = async (): Promise<void> => {
      const beginning = await beginningOf(open);
      if (left) return;
      if (beginning.ok) return setBegin(beginning.value);
      setSaid(failureText(beginning.failure));
      correct({});
    };
    follow().catch(reportError);
    return () => {
      left = true;
    };
  }, [open]);

  if (fits && fit !== undefined) {
    return (
      <main id="main">
        <Suspense fallback={<Spinner label={text.loading} />}>
          <FitPage
            key={fit}
            form={fit}
            me={me}
            onClose={(words, isPublished = false) => {
              go({});
              setPublished(isPublished ? fit : null);
              setSaid(words);
              // A version more takes room.
              if (isPublished) reload();
            }}
          />
        </Suspense>
      </main>
    );
  }
  if (open !== undefined) {
    return (
      <main id="main">
        {begin === null ? (
          <Spinner label={text.loading} />
        ) : (
          <Suspense fallback={<Spinner label={text.loading} />}>
            <Designer
              key={begin.design.id}
              api={api}
              me={me}
              begin={begin}
              others={others}
              room={known?.room ?? null}
              onClose={() => close("")}
              onPublished={({ id, version }, title) => {
                keptDesigns.forget(id);
                close(text.designer.published(title, version));
                setPublished(id);
                // It stands among the forms of this computer at once.
                catalogue.renew().catch(reportError);
              }}
              onNewId={(id) => {
                begun.current = id;
                correct({ form: id });
              }}
              onLeft={reload}
            />
          </Suspense>
        )}
      </main>
    );
  }
  return (
    <main id="main" className={shared.stackWide} style={{ padding: 16 }}>
      <Loaded from={loaded}>
        {({ forms, room }) => (
          <FormList
            api={api}
            forms={forms}
            room={room}
            units={me.units}
            said={said}
            published={published}
            onTask={toTask}
            onSaid={(words) => {
              setSaid(words);
              setPublished(null);
              reload();
              catalogue.renew().catch(reportError);
            }}
            onSample={(sample, name) => void beginWith(sample, name).catch(reportError)}
            onOpen={openForm}
          />
        )}
      </Loaded>
      {fits && <StandardList onOpen={(standard) => go({ fit: standard })} />}
    </main>
  );
}

/** A part of the page that does not arrive is the network's fault, as an answer that does not. */
async function loadBeginnings(): Promise<Outcome<typeof import("./beginning.ts")>> {
  const value = await import("./beginning.ts").catch(() => undefined);
  return value === undefined ? { ok: false, failure: { kind: "network" } } : { ok: true, value };
}
