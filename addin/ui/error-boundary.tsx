import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { firstText as text } from "../messages/first.ts";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** A page that broke says so, and what to do. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main role="alert" style={{ padding: 16, maxWidth: 480 }}>
        <h1 style={{ fontSize: 16 }}>{text.failure.crashTitle}</h1>
        <p>{text.failure.crashBody}</p>
        <p>
          <code>{error.message}</code>
        </p>
        <Button appearance="primary" onClick={() => location.reload()}>
          {text.failure.reload}
        </Button>
      </main>
    );
  }
}
