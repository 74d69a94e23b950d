import type {
  AnswerOf,
  BodyOf,
  Identity,
  OperationId,
  PathOf,
  QueryOf,
} from "@shared-services/contracts/routes";
import type { Parts } from "../parts.ts";
import type { Deed } from "../storage/audit.ts";
import type { Transaction } from "../storage/database.ts";

/** What a request says, checked. */
export interface Input<Id extends OperationId> {
  readonly path: PathOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
}

/** Who asks, and with what to answer. */
export interface Context {
  readonly identity: Identity;
  readonly requestId: string;
  readonly now: Date;
  readonly parts: Parts;
  /** Sees the caller's workspace only; committed when the handler has answered, undone when it throws. */
  readonly transaction: Transaction;
  /** Signals that nobody waits for the answer any more. */
  readonly gone: AbortSignal;
  header(name: string): string | undefined;
  /** Takes units of work from the caller's allowance, beyond the one that every request costs. */
  charge(units: number): Promise<void>;
  /** Notes what is done in the audit log, as part of doing it. */
  record(deed: Pick<Deed, "resource" | "before" | "after">): Promise<void>;
}

/** What a handler answers. */
export interface Reply<Answer> {
  /** The answer as a value, as JSON or CSV already written, or as a stream of events. */
  readonly body?: Answer;
  readonly text?: string;
  readonly stream?: ReadableStream<Uint8Array>;
  /** Left out: the usual status of the operation. */
  readonly status?: number;
  readonly location?: string;
  /** Seconds after which to look again. */
  readonly retryAfter?: number;
  /** True for what never changes, so that it need not be asked for again. */
  readonly immutable?: boolean;
  /** Name under which a browser should save it. */
  readonly fileName?: string;
  /** What remains to be done once the transaction has been committed; its reply is the one that is sent. */
  readonly afterCommit?: () => Promise<Reply<Answer>>;
}

/** Does one operation. */
export type Handler<Id extends OperationId> = (
  input: Input<Id>,
  context: Context,
) => Reply<AnswerOf<Id>> | Promise<Reply<AnswerOf<Id>>>;

/** A handler for each of some operations. */
export type Handlers<Ids extends OperationId = OperationId> = { readonly [Id in Ids]: Handler<Id> };

/** A handler of whichever operation: its input has been checked against the operation's own schemas. */
export type AnyHandler = (input: never, context: Context) => Reply<unknown> | Promise<Reply<unknown>>;
