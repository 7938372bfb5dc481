import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

const ALGORITHM = 'RS256';
export const AUDIENCE = 'learning-graph';

/** An issuer of tokens, as an organisation's sign-on service is one: it publishes its keys over HTTP. */
export const startIssuer = async () => {
  const keys = new Map<string, Awaited<ReturnType<typeof generateKeyPair>>>();
  let newest = '';
  let away = false;
  let asked = 0;
  const rotate = async (): Promise<void> => {
    newest = `key-${keys.size + 1}`;
    keys.set(newest, await generateKeyPair(ALGORITHM));
  };
  await rotate();
  const server = createServer((_request, response) => {
    void (async () => {
      asked += 1;
      if (away) return response.writeHead(500).end();
      const published = await Promise.all([...keys].map(async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid, alg: ALGORITHM, use: 'sig' })));
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: published }));
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    env: { AUTH_ISSUER: url, AUTH_AUDIENCE: AUDIENCE, AUTH_JWKS_URL: `${url}/keys`, AUTH_LEARNER_CLAIM: 'employee' },
    /** A token of these claims, good for five minutes unless they say otherwise. */
    token: async (claims: JWTPayload = {}, kid = newest): Promise<string> =>
      new SignJWT({ sub: 'somebody', iss: url, aud: AUDIENCE, exp: Math.floor(Date.now() / 1000) + 300, ...claims }).setProtectedHeader({ alg: ALGORITHM, kid }).sign(keys.get(kid)!.privateKey),
    rotate,
    /** Signs with a key that nobody publishes, under the name of one that is. */
    forged: async (claims: JWTPayload = {}): Promise<string> =>
      new SignJWT({ sub: 'somebody', iss: url, aud: AUDIENCE, exp: Math.floor(Date.now() / 1000) + 300, ...claims }).setProtectedHeader({ alg: ALGORITHM, kid: newest }).sign((await generateKeyPair(ALGORITHM)).privateKey),
    setAway: (now: boolean) => void (away = now),
    asked: () => asked,
    close: async () => void server.close().closeAllConnections(),
  };
};

export type Issuer = Awaited<ReturnType<typeof startIssuer>>;
