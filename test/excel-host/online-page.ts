/** What runs in the page of "Excel on the web". */

export interface OnlinePage {
  readonly paneUrl: string;
  readonly width: number;
  readonly height: number;
  readonly sets: Record<string, string>;
  readonly documentUrl: string;
}

/** The pane's frame, from outside. */
export interface ShownPane {
  /** Sends one of Excel's messages; before the pane listens it is lost, as an event is. */
  readonly push: (entry: unknown) => void;
  /** What the pane asked that is not emulated: a test expects none of it to matter. */
  readonly unknown: readonly string[];
}

/** Self-contained: it is handed to the browser as text. Shows the pane and answers what it asks. */
export function playExcelOnline({ paneUrl, width, height, sets, documentUrl }: OnlinePage): void {
  interface Message {
    readonly _messageType: number;
    readonly _actionName: string;
    readonly _actionType: number;
    readonly _correlationId: unknown;
    readonly _data?: {
      readonly DdaMethod?: { readonly DispatchId: number };
      readonly ArrayData?: readonly string[];
    };
  }
  const REQUEST = 0;
  const RESPONSE = 1;
  const CALL = { method: 0, register: 1 };
  const RICH_API = 93;
  const NOT_SUPPORTED = 5001;
  const conversation = "conversation-1";
  const instance = "addin-instance-1";
  const locale = "zh-CN";
  const paneOrigin = new URL(paneUrl).origin;
  const unknown: string[] = [];
  let listener: Message | undefined;

  const frame = document.createElement("iframe");
  frame.id = "pane";
  frame.style.cssText = `width:${width}px;height:${height}px;border:0`;
  frame.name = JSON.stringify({
    baseFrameName: "pane",
    hostInfo: `Excel$Web$16.00$${locale}$${instance}$$$0`,
    xdmInfo: `${conversation}|${instance}|${location.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });

  const send = (message: object): void => {
    const envelope = {
      _messageType: RESPONSE,
      _conversationId: conversation,
      _origin: location.origin,
      _serializerVersion: 1,
      _errorCode: 0,
      ...message,
    };
    frame.contentWindow?.postMessage(JSON.stringify(envelope), paneOrigin);
  };
  const reply = (to: Message, data: unknown): void =>
    send({
      _actionName: to._actionName,
      _correlationId: to._correlationId,
      _responseType: 0,
      _data: data,
    });
  const appContext = {
    _id: instance,
    _appName: 16,
    _appVersion: "16.0",
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${location.origin}/${documentUrl}`,
    _clientMode: 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation-1",
    _appInstanceId: instance,
    _requirementMatrix: JSON.stringify(sets),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.17928.20000",
    _appDomains: [],
    _featureGates: {},
    _addinName: "halfsky",
  };

  const richApi = async (message: Message): Promise<void> => {
    const body = message._data?.ArrayData?.[4] ?? "";
    const answer = (await window.halfskyAnswer?.(body)) ?? "";
    reply(message, {
      Version: 1,
      Error: 0,
      Data: [200, ["Content-Type", "application/json"], answer],
    });
  };
  const callMethod = (message: Message): void => {
    const dispatch = message._data?.DdaMethod?.DispatchId;
    if (message._actionName === "ContextActivationManager_getAppContextAsync") reply(message, appContext);
    else if (message._actionName === "ContextActivationManager_notifyHost") reply(message, null);
    else if (message._actionName === "executeMethod" && dispatch === RICH_API) void richApi(message);
    else {
      unknown.push(`${message._actionName} ${dispatch ?? ""}`);
      reply(message, { Version: 1, Error: NOT_SUPPORTED });
    }
  };

  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    let message: Message;
    try {
      message = JSON.parse(event.data) as Message;
    } catch {
      return;
    }
    if (message._messageType !== REQUEST) return;
    if (message._actionType === CALL.method) {
      callMethod(message);
      return;
    }
    if (message._actionName === "richApiMessage") {
      listener = message._actionType === CALL.register ? message : undefined;
    }
    reply(message, { Error: 0 });
  });

  window.halfskyPane = {
    unknown,
    push: (entry) => {
      if (listener === undefined) return;
      send({
        _actionName: "richApiMessage",
        _correlationId: listener._correlationId,
        _responseType: 1,
        _data: { ArrayData: [entry] },
      });
    },
  };
  frame.src = paneUrl;
  document.body.style.margin = "0";
  document.body.append(frame);
}
