import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { getOperationAST, parse } from 'graphql';

/** Nothing from elsewhere, no inline script; the editor needs inline styles and its fonts are data. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface TabOperation {
  readonly name: string;
  readonly query: string;
  readonly variables: string;
}

/** The reference operations, in the order of their file names. A line `# variables: {…}` gives a tab its variables. */
export const readOperations = (folder: URL): TabOperation[] =>
  readdirSync(folder)
    .filter((file) => extname(file) === '.graphql')
    .sort()
    .map((file) => {
      const query = readFileSync(new URL(file, folder), 'utf8');
      return { name: getOperationAST(parse(query))?.name?.value ?? file, query, variables: /^# variables: (.*)$/m.exec(query)?.[1] ?? '{}' };
    });

/** GraphiQL at `/`, from the files that the build wrote; without them a line that says how to make them. */
export const servePage = async (app: FastifyInstance, files: URL, operations: readonly TabOperation[]): Promise<void> => {
  app.get('/graphiql/operations.json', () => operations);
  if (!existsSync(new URL('index.html', files))) {
    app.get('/', (_request, reply) => reply.code(404).type('text/plain').send('The GraphiQL page is not built: run `npm run build:page`.\n'));
    return;
  }
  const index = readFileSync(new URL('index.html', files));
  await app.register(fastifyStatic, { root: fileURLToPath(new URL('assets/', files)), prefix: '/graphiql/assets/', index: false, immutable: true, maxAge: '30d' });
  app.get('/', (_request, reply) =>
    reply
      .headers({ 'content-security-policy': PAGE_POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(index),
  );
};
