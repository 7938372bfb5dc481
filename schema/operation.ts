import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

const noSuchOperation = (named: boolean): GraphQLError =>
  new GraphQLError(named ? 'The document has no operation of that operationName' : 'The document has several operations, or none: operationName says which to execute', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400, headers: new Map() } },
  });

const noSuchType = (type: string): GraphQLError => new GraphQLError(`There are no ${type}s here`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400, headers: new Map() } } });

/** Refuses a document whose operation there is not. Validation does not look at that, and whoever executes it takes it for granted. */
export const knownOperation: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation, request, schema }) {
        if (!operation) throw noSuchOperation(Boolean(request.operationName));
        if (!schema.getRootType(operation.operation)) throw noSuchType(operation.operation);
        return Promise.resolve();
      },
    }),
};
