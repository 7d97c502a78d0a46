/** Excel's side of the Rich API: takes the requests that Office.js sends and answers as Excel does. */
import { z } from "zod";
import { HostError } from "./host-error.ts";
import { nullObject, type RemoteObject } from "./remote-object.ts";

const argumentsSchema = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});

const querySchema = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Top: z.number().nullish(),
  Skip: z.number().nullish(),
});

export const requestSchema = z.object({
  Actions: z.array(
    z.object({
      Id: z.number(),
      ActionType: z.number(),
      Name: z.string().nullish(),
      ObjectPathId: z.number(),
      ArgumentInfo: argumentsSchema.nullish(),
      QueryInfo: querySchema.nullish(),
    }),
  ),
  ObjectPaths: z.record(
    z.string(),
    z.object({
      Id: z.number(),
      ObjectPathType: z.number(),
      Name: z.string().nullish(),
      ParentObjectPathId: z.number().nullish(),
      ArgumentInfo: argumentsSchema.nullish(),
    }),
  ),
});

export type RichRequest = z.infer<typeof requestSchema>;
type Action = RichRequest["Actions"][number];
type Query = z.infer<typeof querySchema>;

export interface RichResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string | null;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7 };
const PATH = { global: 1, newObject: 2, method: 3, property: 4, index: 5, reference: 6, nullObject: 7 };

/** Library-internal services that Office.js calls of itself. */
const services: ReadonlyMap<string, RemoteObject> = new Map([
  [
    "Microsoft.InternalService.AddinInternalService",
    { type: "AddinInternalService", call: { NotifyActionHandlerReady: () => undefined } },
  ],
]);

export interface RichApi {
  readonly process: (body: unknown) => RichResponse;
}

/** @param more services that Office.js calls by name, besides the workbook. */
export function createRichApi(
  root: RemoteObject,
  more: Readonly<Record<string, RemoteObject>> = {},
): RichApi {
  const references = new Map<string, RemoteObject>();
  let lastReference = 0;

  const idsOf = (object: RemoteObject): Record<string, unknown> => {
    const ids: Record<string, unknown> = {};
    if (object.referenced === true) {
      lastReference++;
      ids._ReferenceId = `reference${lastReference}`;
      references.set(`reference${lastReference}`, object);
    }
    if (object.get?.Id !== undefined) ids.Id = object.get.Id();
    return ids;
  };

  const query = (object: RemoteObject, wanted: Query | null | undefined): unknown => {
    if (object.isNull === true) return null;
    if (object.items !== undefined) {
      const { Skip, Top } = wanted ?? {};
      const items = object.items().slice(Skip ?? 0);
      return { _Items: (Top ? items.slice(0, Top) : items).map((item) => query(item, wanted)) };
    }
    const answer = idsOf(object);
    for (const path of [...(wanted?.Select ?? []), ...(wanted?.Expand ?? [])]) {
      const [head = "", ...rest] = path.split(/[/.]/);
      const name = wireName(head);
      const get = object.get?.[name];
      const navigate = object.navigate?.[name];
      if (get !== undefined) answer[name] = get();
      else if (navigate !== undefined)
        answer[name] = query(navigate(), { Select: rest.length > 0 ? [rest.join("/")] : [] });
      else throw unknownMember("InvalidArgument", object, head);
    }
    return answer;
  };

  const run = (request: RichRequest, action: Action, resolve: (id: number) => RemoteObject): unknown => {
    const object = resolve(action.ObjectPathId);
    const args = argumentsOf(action.ArgumentInfo);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object.isNull === true ? null : idsOf(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        return query(object, action.QueryInfo);
      case ACTION.method: {
        if (object.isNull === true) return null;
        if (object === root && name === "_RemoveReference") return void references.delete(String(args[0]));
        if (object.referenced === true && name === "_KeepReference") return null;
        const result = callMethod(object, name, args);
        return result !== undefined && "value" in result ? result.value : null;
      }
      case ACTION.setProperty: {
        const set = object.set?.[name];
        if (set === undefined) throw unknownMember("ApiNotFound", object, name);
        return set(args[0]);
      }
      default:
        throw new HostError(
          "GeneralException",
          `emulator: no action ${action.ActionType} (${request.Actions.length})`,
        );
    }
  };

  const resolver = (request: RichRequest): ((id: number) => RemoteObject) => {
    const resolved = new Map<number, RemoteObject>();
    const resolve = (id: number): RemoteObject => {
      const known = resolved.get(id);
      if (known !== undefined) return known;
      const path = request.ObjectPaths[id];
      if (path === undefined) throw new HostError("InvalidObjectPath", `no object path ${id}`);
      const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : undefined;
      const object = parent?.isNull === true ? nullObject : step(path, parent);
      resolved.set(id, object);
      return object;
    };
    return resolve;
  };

  const step = (path: RichRequest["ObjectPaths"][string], parent: RemoteObject | undefined): RemoteObject => {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return root;
      case PATH.nullObject:
        return nullObject;
      case PATH.newObject:
        return existing(more[name] ?? services.get(name), "ApiNotFound", name);
      case PATH.reference:
        return existing(references.get(name), "InvalidReference", name);
      case PATH.index: {
        if (parent?.index === undefined) throw unknownMember("ApiNotFound", parent, "getItem()");
        return parent.index(argumentsOf(path.ArgumentInfo)[0]);
      }
      case PATH.property: {
        const navigate = parent?.navigate?.[name];
        if (navigate === undefined) throw unknownMember("ApiNotFound", parent, name);
        return navigate();
      }
      case PATH.method: {
        const result =
          parent === undefined ? undefined : callMethod(parent, name, argumentsOf(path.ArgumentInfo));
        if (result === undefined || !("object" in result)) throw unknownMember("ApiNotFound", parent, name);
        return result.object;
      }
      default:
        throw new HostError("GeneralException", `emulator: no object path of type ${path.ObjectPathType}`);
    }
  };

  return {
    process: (body) => {
      const request = requestSchema.parse(body);
      const resolve = resolver(request);
      const results: { ActionId: number; Value: unknown }[] = [];
      const traces: number[] = [];
      for (const [index, action] of request.Actions.entries()) {
        try {
          const traced = action.ActionType === ACTION.trace;
          if (traced) traces.push(action.Id);
          const value = traced ? null : run(request, action, resolve);
          if (action.ActionType !== ACTION.setProperty)
            results.push({ ActionId: action.Id, Value: value ?? null });
        } catch (error) {
          return { Results: results, TraceIds: traces, Error: errorOf(error, index) };
        }
      }
      return { Results: results, TraceIds: traces };
    },
  };
}

/** @throws what is no refusal of the emulated Excel: a fault of the emulator itself must not look like one. */
export function errorOf(error: unknown, index = 0): NonNullable<RichResponse["Error"]> {
  if (!(error instanceof HostError)) throw error;
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: error.code === "ItemNotFound" ? 404 : 400,
  };
}

function callMethod(object: RemoteObject, name: string, args: readonly unknown[]) {
  const method = object.call?.[name];
  if (method === undefined) throw unknownMember("ApiNotFound", object, `${name}()`);
  return method(...args);
}

function argumentsOf(info: z.infer<typeof argumentsSchema> | null | undefined): readonly unknown[] {
  if (info?.ReferencedObjectPathIds?.some((id) => typeof id === "number" && id > 0) === true) {
    throw new HostError("GeneralException", "emulator: objects as arguments are not emulated");
  }
  return info?.Arguments ?? [];
}

function existing(object: RemoteObject | undefined, code: string, name: string): RemoteObject {
  if (object === undefined) throw new HostError(code, `emulator: no ${name}`);
  return object;
}

function unknownMember(code: string, object: RemoteObject | undefined, name: string): HostError {
  const member = `${object?.type ?? "?"}.${name}`;
  return new HostError(code, `emulator: ${member} is not emulated`, member);
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
