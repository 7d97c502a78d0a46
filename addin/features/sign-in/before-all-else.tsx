import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { text } from "../../messages/index.ts";
import { useEntrance } from "../../services.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { DoorFrame } from "./door-frame.tsx";

interface BeforeAllElseProps {
  readonly heading: string;
  /** Why nothing else can be done before it. */
  readonly why: string;
  readonly children: ReactNode;
}

/** What somebody who was let in has to do first; the only other way leads out. */
export function BeforeAllElse({ heading, why, children }: BeforeAllElseProps) {
  const { api, session } = useEntrance();
  const shared = useSharedStyles();
  const leave = async (): Promise<void> => {
    const leaving = api.signOut();
    session.end(false);
    await leaving;
  };
  return (
    <DoorFrame heading={heading}>
      <p className={shared.paragraph}>{why}</p>
      {children}
      <div>
        <Button appearance="subtle" onClick={() => void leave()}>
          {text.header.signOut}
        </Button>
      </div>
    </DoorFrame>
  );
}
