import { useState } from "react";
import { Designer } from "../../../../addin/features/forms/designer.tsx";
import { useOwnForms } from "../../../../addin/features/forms/use-own-forms.ts";
import { useCatalogue } from "../../../../addin/services.ts";
import type { FormRoom, OwnForm } from "../../../../shared/api/own-forms.ts";
import type { Me } from "../../../../shared/api/sessions.ts";
import type { Design, DesignAsk } from "../../../../shared/form/design/design.ts";
import { earlierOf } from "../../../../shared/form/design/earlier.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import type { RawValue } from "../../../../shared/sheet/grid.ts";
import { hears, show } from "../../../support/components/story.tsx";

export interface DesignerStory {
  readonly design: Design;
  readonly me: Me;
  /** The sample; none where it is null. */
  readonly rows: readonly (readonly RawValue[])[] | null;
  readonly revision: number | null;
  readonly published: Design | null;
  /** Published before that one. */
  readonly before?: readonly Design[];
  readonly asks: readonly DesignAsk[];
  /** Forms that units in scope made. */
  readonly own?: readonly OwnForm[];
  readonly room?: FormRoom;
  /** Name of the file. */
  readonly source?: string;
}

const published = hears("published");
const closed = hears("closed");
const renamed = hears("renamed");

function Story(story: DesignerStory) {
  const { design, me, rows, revision, published: newest, before = [], asks, own = [], room = null } = story;
  const { source = "样表.xlsx" } = story;
  const api = useOwnForms();
  const { offered } = useCatalogue();
  const [others] = useState(() => ({ offered, own, units: me.units }));
  const [sample] = useState(() =>
    rows === null
      ? null
      : {
          grid: { name: "样表", top: 0, left: 0, values: rows, merges: [] },
          rules: [],
          formulas: new Map<string, string>(),
          units: me.units,
        },
  );
  return (
    <Designer
      api={api}
      me={me}
      begin={{
        design: asks.length === 0 ? design : { ...design, asked: asks },
        unit: me.account.unit.code,
        leftAt: null,
        source,
        revision,
        changedAt: "2026-11-30T09:00:00+08:00",
        version: newest === null ? null : before.length + 1,
        published: newest,
        earlier: earlierOf(
          [...before, ...(newest === null ? [] : [newest])].map((each) => formOfDesign(each, 1)),
        ),
        sample,
      }}
      others={others}
      room={room}
      onClose={() => closed()}
      onPublished={({ version }) => published(version)}
      onNewId={(id) => renamed(id)}
      onLeft={() => undefined}
    />
  );
}

show<DesignerStory>((story) => <Story {...story} />);
