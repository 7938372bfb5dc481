import type { FastifyServerOptions } from 'fastify';

const noCompiler = () => () => {
  throw new Error('a route with a JSON schema needs a compiler for it');
};

/** No route here has a JSON schema: Fastify need not load the compilers for them, which takes it a sixth of a second. */
export const WITHOUT_SCHEMAS: FastifyServerOptions = { schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } } };
