import type {
  AnswerOf,
  BodyOf,
  OperationId,
  PathOf,
  QueryOf,
  RunEvent,
} from "@shared-services/contracts/routes";

/** What a handler in this process is asked. */
export interface Asked<Id extends OperationId> {
  readonly params: PathOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
  readonly headers: Headers;
  /** Signals that nobody waits for the answer any more. */
  readonly gone: AbortSignal;
}

/** Answers one operation in this process, at once or later, or throws a `problem`. */
export type Handler<Id extends OperationId> = (asked: Asked<Id>) => Answered<Id> | Promise<Answered<Id>>;

/** What a handler gives: the data, the data with an ETag, or for events one after the other. */
export type Answered<Id extends OperationId> = Id extends "runs.events"
  ? Iterable<RunEvent> | AsyncIterable<RunEvent>
  : AnswerOf<Id> | Tagged<AnswerOf<Id>>;

/** Handlers by operation. */
export type Handlers = { readonly [Id in OperationId]?: Handler<Id> };

/** Data with its ETag. */
export class Tagged<Data> {
  readonly data: Data;
  readonly etag: string;

  constructor(data: Data, etag: string) {
    this.data = data;
    this.etag = etag;
  }
}
