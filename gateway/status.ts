import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './context.ts';

/** What is wrong with the document or its variables. */
const OF_THE_DOCUMENT: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT']);

/** Whether a client reads statuses as application/graphql-response+json has them. */
export const readsStatus = (accept: string | undefined): boolean => {
  const wanted = accept?.split(',').map((type) => type.split(';')[0]!.trim().toLowerCase()) ?? [];
  const strict = wanted.indexOf('application/graphql-response+json');
  const plain = wanted.findIndex((type) => ['application/json', 'application/*', '*/*'].includes(type));
  return strict !== -1 && (plain === -1 || strict < plain);
};

/**
 * GraphQL over HTTP: a well-formed request whose document or variables are wrong is answered with 200 in application/json,
 * where 400 could come from anything in between, and with 400 in application/graphql-response+json. Apollo says 400 in both.
 */
export const documentStatus: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response, request, errors, source }) {
        const { body, http } = response;
        const accept = request.http?.headers.get('accept');
        const ofTheDocument = source !== undefined && errors?.length && errors.every(({ extensions }) => OF_THE_DOCUMENT.has(extensions.code));
        if (http.status === 400 && ofTheDocument && body.kind === 'single' && body.singleResult.data === undefined && !readsStatus(accept)) http.status = 200;
        return Promise.resolve();
      },
    }),
};
