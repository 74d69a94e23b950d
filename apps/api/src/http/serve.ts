import type { Identity, OperationId, OperationRecord } from "@shared-services/contracts/routes";
import { type OperationSchemas, operationSchemas } from "@shared-services/contracts/schemas";
import { allow } from "../access/identify.ts";
import type { Parts } from "../parts.ts";
import { recordDeed } from "../storage/audit.ts";
import { inWorkspace, type Transaction } from "../storage/database.ts";
import { keepWorkspace } from "../storage/workspaces.ts";
import { accepts } from "./accepts.ts";
import { assertDescribed } from "./assert-described.ts";
import type { AnyHandler, Context, Reply } from "./handler.ts";
import { onlyOnce } from "./idempotency.ts";
import { type ReadInput, readInput } from "./read-input.ts";
import { refusal } from "./refusal.ts";
import { type Answer, respond, respondWithStream } from "./respond.ts";
import { type SharedAllowance, spend, tellOthers } from "./shared-allowance.ts";

/** One request for one operation. */
export interface Call {
  readonly request: Request;
  readonly requestId: string;
  /** Whose allowance it is counted against: known by address until it is known by name. */
  readonly caller: Caller;
  readonly record: OperationRecord;
  readonly handler: AnyHandler;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Whose allowance a request is counted against. */
export interface Caller {
  name: string;
}

/** Nobody in particular: for operations that ask for no identity, and touch no workspace. */
const ANYONE: Identity = { workspace: "", actor: "anyone", role: "viewer", via: "open" };

/**
 * Answers one request: who is it, may they, is enough of their allowance left, is it well formed; then the work, in
 * one transaction in the caller's workspace; then the response.
 *
 * @throws a refusal, or whatever went wrong
 */
export async function serve(call: Call, parts: Parts): Promise<Response> {
  const { request, record, caller } = call;
  parts.limiter.charge(caller.name, 1);
  const identity = record.role === "anyone" ? ANYONE : await parts.identify(request);
  if (identity !== ANYONE) caller.name = `${identity.workspace} ${identity.actor}`;
  parts.limiter.charge(caller.name, 1);
  if (identity !== ANYONE) await tellOthers(parts.database, sharedOf(call, identity, parts));
  allow(identity, record);
  refuseUnacceptable(request, record);
  const read = await readInput(request, record, call.parameters);
  const answer = (transaction: Transaction) => answerOnce(call, { identity, read, transaction }, parts);
  const done =
    identity === ANYONE
      ? await answer(undefined as never)
      : await inWorkspace(parts.database, identity.workspace, answer);
  if (done.reply?.stream) return respondWithStream(done.reply.stream);
  const later = await done.reply?.afterCommit?.();
  const sent = later ? written(later, record, parts) : done.answer;
  const response = await respond(request, record, sent as Answer);
  if (!done.reply) response.headers.set("idempotent-replayed", "true");
  return response;
}

function refuseUnacceptable(request: Request, record: OperationRecord): void {
  const gives = record.gives ?? "application/json";
  if (accepts(request.headers.get("accept") ?? undefined, gives)) return;
  throw refusal("NOT_ACCEPTABLE", { detail: `${record.id} gives ${gives}.` });
}

interface Work {
  readonly identity: Identity;
  readonly read: ReadInput;
  readonly transaction: Transaction;
}

/** The answer as it is sent; without a reply where it is that of an earlier request with the same key. */
interface Done {
  /** Left out where the answer comes after the commit, and none is to be kept for a key. */
  readonly answer?: Answer;
  readonly reply?: Reply<unknown>;
}

async function answerOnce(call: Call, work: Work, parts: Parts): Promise<Done> {
  const { request, record, handler } = call;
  const { identity, read, transaction } = work;
  const context = contextOf(call, work, parts);
  if (record.method !== "GET" && record.role !== "viewer")
    await keepWorkspace(transaction, identity.workspace);
  const key = record.keyed ? request.headers.get("idempotency-key") : null;
  if (key === null) {
    const reply = await handler(read.input as never, context);
    return reply.afterCommit ? { reply } : { answer: written(reply, record, parts), reply };
  }
  let reply: Reply<unknown> | undefined;
  const handle = async () => {
    reply = await handler(read.input as never, context);
    return written(reply, record, parts);
  };
  const { pathname, search } = new URL(request.url);
  const facts = [record.id, pathname, search, read.bodyText];
  const keyed = { workspace: identity.workspace, key, facts, now: context.now };
  return { answer: await onlyOnce(transaction, keyed, handle), reply };
}

function sharedOf({ caller }: Call, identity: Identity, { limiter, now }: Parts): SharedAllowance {
  return { limiter, identity, caller: caller.name, now: now() };
}

function contextOf(call: Call, { identity, transaction }: Work, parts: Parts): Context {
  const { request, requestId, record } = call;
  const now = parts.now();
  return {
    identity,
    requestId,
    now,
    parts,
    transaction,
    gone: request.signal,
    header: (name) => request.headers.get(name) ?? undefined,
    charge: (units) => spend(transaction, units, sharedOf(call, identity, parts)),
    record: (deed) => recordDeed(transaction, { ...deed, identity, requestId, action: record.id, at: now }),
  };
}

function written(reply: Reply<unknown>, record: OperationRecord, parts: Parts): Answer {
  const { body, text, status = record.success[0]!, location = null, retryAfter, immutable, fileName } = reply;
  if (parts.checksAnswers && !reply.stream) {
    const schemas: OperationSchemas = operationSchemas[record.id as OperationId];
    const value = text === undefined || record.gives === "text/csv" ? (body ?? text) : JSON.parse(text);
    assertDescribed(schemas.answer, value, record.id);
  }
  const next = record.paged ? (body as { readonly next: string | null }).next : null;
  return {
    status,
    location,
    body: text ?? JSON.stringify(body) ?? "",
    retryAfter,
    immutable,
    fileName,
    next,
  };
}
