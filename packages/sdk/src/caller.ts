import type { AnswerOf, OperationId, Page } from "@shared-services/contracts/routes";
import type { Request, RequestFor } from "./call.ts";
import { SharedServicesError } from "./errors.ts";
import { type Pages, pages } from "./pages.ts";
import { type Reply, reply, type WithResponse } from "./reply.ts";
import type { Send } from "./send.ts";

/** The ways in which resources reach the server. */
export interface Caller {
  /** One operation, one answer. */
  call<Id extends OperationId>(request: RequestFor<Id>): Reply<AnswerOf<Id>>;
  /** One operation that lists, page by page. */
  list<Id extends ListId>(request: RequestFor<Id>): Pages<ItemOf<Id>, PageOf<Id>>;
  /** Any request, checked by nobody. */
  request<Data>(request: Request): Reply<Data>;
  readonly send: Send;
}

/** Operations that answer in pages. */
type ListId = {
  [Id in OperationId]: AnswerOf<Id> extends Page<unknown> ? Id : never;
}[OperationId];

/** The items that an operation lists. */
export type ItemOf<Id extends ListId> = AnswerOf<Id> extends Page<infer Item> ? Item : never;

/** The pages in which an operation lists them. */
type PageOf<Id extends ListId> = AnswerOf<Id> & Page<ItemOf<Id>>;

/** Puts types and pages on top of what sends. */
export function caller(send: Send): Caller {
  async function answer<Data>(request: Request): Promise<WithResponse<Data>> {
    const { response, text } = await send(request);
    const requestId = response.headers.get("X-Request-ID");
    const data = request.gives === undefined ? parsed(text, request, requestId) : text;
    return { data: data as Data, response, requestId, etag: response.headers.get("ETag") ?? "" };
  }
  return {
    call: <Id extends OperationId>(request: RequestFor<Id>) => reply(answer<AnswerOf<Id>>(request)),
    list: <Id extends ListId>(request: RequestFor<Id>) =>
      pages<ItemOf<Id>, PageOf<Id>>(async (cursor) => {
        const { query } = request as Request;
        const { data } = await answer<PageOf<Id>>({
          ...request,
          query: { ...query, ...(cursor && { cursor }) },
        });
        return data;
      }),
    request: <Data>(request: Request) => reply(answer<Data>(request)),
    send,
  };
}

function parsed(text: string, { method, path }: Request, requestId: string | null): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `${method} ${path}: expected JSON, got ${JSON.stringify(text.slice(0, 60))}; does baseUrl point at the API? (${requestId})`;
    throw new SharedServicesError("UNREADABLE_ANSWER", message, { cause });
  }
}
