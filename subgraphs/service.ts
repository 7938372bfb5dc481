import { randomUUID } from 'node:crypto';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { answerGraph, searchOf, sendAnswer } from '../schema/apollo.ts';
import { ADMIN, type Passport } from '../schema/caller.ts';
import { readTokens } from '../schema/document.ts';
import { clientsFault, nothingHere, refusingBadUrls, WITHOUT_SCHEMAS } from '../schema/fastify.ts';
import { framesOf } from '../schema/frames.ts';
import { leaving } from '../schema/leaving.ts';
import { checkFromThisMachine } from '../schema/loopback.ts';
import { FAULT_WORDS, PASSPORT_HEADER, readPassport, readUnsigned, type PassportFault } from '../schema/passport.ts';
import { seldom } from '../schema/seldom.ts';
import { checkVariables } from '../schema/text.ts';
import { traceOf, within } from '../schema/tracing.ts';
import type { Subgraph } from './shared/subgraph.ts';

const MAX_BODY = 10 * 1024 * 1024;
const SAY_AGAIN_MS = 10_000;

const DID_NOT_SAY = 'Only the gateway may ask a subgraph: this service expects a passport';

const refused = (message: string, fault?: PassportFault): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', retryable: false, ...(fault ? { passport: fault } : {}), http: { status: 401 } } });

/** Says who sent a request, or throws; null where it says nothing and nobody has to. */
type PassportOffice = (request: FastifyRequest) => Promise<Passport | null>;

/** Checks passports, and writes down, not too often, that there was one that it refused. */
const passportOffice = (name: string, secrets: readonly string[], log: Logger): PassportOffice => {
  const say = seldom(SAY_AGAIN_MS, (fault) =>
    log.error({ subgraph: name, fault }, fault === 'signature' ? 'somebody came with a passport that the SUBGRAPH_SECRET of this service cannot verify' : `somebody came with a passport that is refused: ${FAULT_WORDS[fault as PassportFault]}`),
  );
  return async ({ headers }) => {
    const header = headers[PASSPORT_HEADER];
    if (header === undefined || header === '') return null;
    const token = String(header);
    const reading = secrets.length > 0 ? await readPassport(token, secrets, name) : readUnsigned(token);
    if ('passport' in reading) return reading.passport;
    say(reading.fault);
    throw refused(`The passport is refused: ${FAULT_WORDS[reading.fault]}`, reading.fault);
  };
};

/** For whoever asks a service that knows no secret, and so trusts everybody on its machine. */
const anybody = (): Passport => ({ caller: ADMIN, operationId: randomUUID(), deadline: Date.now() + 60_000, purpose: 'query' });

interface Http {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

const refuse = (_request: FastifyRequest, reply: FastifyReply, { message, extensions: { http, ...extensions } }: GraphQLError): FastifyReply => {
  const { status = 500, headers = new Map<string, string>() } = (http ?? {}) as Http;
  return reply.code(status).headers(Object.fromEntries(headers)).type('application/json; charset=utf-8').send(JSON.stringify({ errors: [{ message, extensions }] }));
};

const answerErrors = (app: FastifyInstance, log: Logger): void => {
  app.setErrorHandler((error: FastifyError | GraphQLError, request, reply) => {
    const refusal = error instanceof GraphQLError ? error : clientsFault(error);
    if (refusal) return refuse(request, reply, refusal);
    log.error({ type: error.name, stack: framesOf(error).join('\n') }, 'a request failed');
    return refuse(request, reply, new GraphQLError('Internal error', { extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false } }));
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, nothingHere(request)));
};

const isParams = (body: unknown): body is { query?: unknown; variables?: unknown } => typeof body === 'object' && body !== null;

/** Before anything recurses over it, or takes it to a vendor. References are looked at one by one: shared/entities.ts. */
const check = (body: unknown, search: string): void => {
  const document = isParams(body) ? body.query : new URLSearchParams(search).get('query');
  if (typeof document === 'string') readTokens(document);
  if (isParams(body)) checkVariables(body.variables, ['representations']);
};

/** The subgraph at `/graphql`, for whoever has a passport. */
const serveSubgraph = (app: FastifyInstance, subgraph: Subgraph, identify: (request: FastifyRequest) => Promise<Passport>): void => {
  const passports = new WeakMap<FastifyRequest, Passport>();
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // Before the body is read: a stranger's is not.
    onRequest: async (request) => void passports.set(request, await identify(request)),
    handler: async (request, reply) => {
      const signal = leaving(reply.raw);
      const input = { body: request.body, search: request.method === 'GET' ? searchOf(request.url) : '' };
      check(input.body, input.search);
      return sendAnswer(reply, await answerGraph(subgraph.server, request, input, subgraph.context(passports.get(request)!, signal)));
    },
  });
};

export interface ServiceApp {
  readonly app: FastifyInstance;
  /** Who may see what is not for everybody, such as the metrics: rejects for everybody else. */
  readonly identify: (request: FastifyRequest) => Promise<Passport>;
  /** Rejects where there is a passport and it is refused. */
  readonly checkPassport: PassportOffice;
}

/** A web server that answers for one subgraph, to whoever `secrets` say, or to everybody on its machine. */
export const serviceApp = (subgraph: Subgraph, secrets: readonly string[], log: Logger): ServiceApp => {
  const app = fastify({ ...WITHOUT_SCHEMAS, ...refusingBadUrls(refuse), bodyLimit: MAX_BODY, forceCloseConnections: 'idle', return503OnClosing: false });
  app.removeContentTypeParser('text/plain');
  answerErrors(app, log);
  const checkPassport = passportOffice(subgraph.name, secrets, log);
  const identify = async (request: FastifyRequest): Promise<Passport> => {
    const passport = await checkPassport(request);
    if (passport) return passport;
    if (secrets.length > 0) throw refused(DID_NOT_SAY);
    return anybody();
  };
  if (secrets.length === 0) app.addHook('onRequest', async (request) => checkFromThisMachine(request.headers));
  // Not async: what follows runs within the trace.
  app.addHook('onRequest', (request, _reply, next) => within(traceOf(request.headers), next));
  serveSubgraph(app, subgraph, identify);
  return { app, identify, checkPassport };
};
