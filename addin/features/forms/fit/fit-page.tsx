import { Button } from "@fluentui/react-components";
import type { Me } from "../../../../shared/api/sessions.ts";
import { text } from "../../../messages/index.ts";
import { useServices } from "../../../services.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useLoaded } from "../../../ui/use-loaded.ts";
import { FitEditor } from "./fit-editor.tsx";
import { useFormFits } from "./use-form-fits.ts";
import { versionInUse } from "./version-in-use.ts";

interface FitPageProps {
  readonly form: string;
  readonly me: Me;
  /**
   * @param said what was done
   * @param published a version that tasks can be made of
   */
  readonly onClose: (said: string, published?: boolean) => void;
}

/** One standard form as the city has fitted it last, and what is changed in it now. */
export function FitPage({ form, me, onClose }: FitPageProps) {
  const api = useFormFits();
  const { catalogue } = useServices();
  const shared = useSharedStyles();
  const loaded = useLoaded(async () => {
    const open = await api.open(form);
    if (open.ok) {
      const { fit, standard } = open.value;
      const versions = [fit.base, standard, versionInUse(open.value)];
      await catalogue.ensure(versions.map((formVersion) => ({ form, formVersion })));
    }
    return open;
  });
  return (
    <Loaded from={loaded}>
      {(open) => {
        const held = catalogue.state.get();
        if (held.kind === "ready" && held.catalogue.findForm(form, open.standard) !== undefined) {
          return <FitEditor api={api} me={me} open={open} onClose={onClose} />;
        }
        return (
          <div className={shared.stackWide} style={{ padding: 16 }}>
            <Notice kind="error">
              <span>{text.formFits.notHeld}</span>
              <span>
                <Button onClick={() => onClose("")}>{text.formFits.back}</Button>
              </span>
            </Notice>
          </div>
        );
      }}
    </Loaded>
  );
}
