import got, { TimeoutError, type OptionsInit } from 'got';

/** Why nothing usable came back. Holds no text of the HTTP library, which would show the URL and with it the key. */
export class TransportFailure extends Error {
  readonly kind: 'timeout' | 'network' | 'too-large' | 'aborted';
  /** What the answer said that it was, as far as it came. */
  readonly contentType: string;
  constructor(kind: TransportFailure['kind'], contentType = '') {
    super(kind);
    this.kind = kind;
    this.contentType = contentType;
  }
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Ends the exchange where nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
  /** Seconds until the vendor takes calls again, from Retry-After in either spelling. */
  readonly retryAfterSeconds: number | undefined;
}

export type Search = readonly (readonly [string, string])[];

/** Brackets stay as the vendors print them (`user_ids[]=1`); everything else is percent-encoded. */
export const queryString = (search: Search): string =>
  search
    .map(([name, value]) => `${encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']')}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');

const retryAfter = (header: string | undefined, now: number): number | undefined => {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
};

/** One exchange: no redirect, no retry, no throw for a status, a body of at most `maxBytes` after decompression. */
export const exchange = async (request: HttpRequest, now: number): Promise<HttpAnswer> => {
  const options: OptionsInit = {
    method: request.method,
    headers: { 'user-agent': 'learning-graph', ...request.headers },
    timeout: { request: Math.max(1, Math.ceil(request.timeoutMs)) },
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(request.signal ? { signal: request.signal } : {}),
  };
  const pending = got(request.url, { ...options, responseType: 'buffer', resolveBodyOnly: false, isStream: false });
  let tooLarge = false;
  let contentType = '';
  // Its own event comes after the body.
  void pending.on('request', (sent) => sent.once('response', ({ headers }) => (contentType = headers['content-type'] ?? '')));
  void pending.on('downloadProgress', (progress) => {
    if (progress.transferred <= request.maxBytes && (progress.total ?? 0) <= request.maxBytes) return;
    tooLarge = true;
    pending.cancel();
  });
  try {
    const { statusCode, headers, body } = await pending;
    return {
      status: statusCode,
      contentType: headers['content-type'] ?? '',
      body,
      retryAfterSeconds: retryAfter(headers['retry-after'], now),
    };
  } catch (error) {
    if (tooLarge) throw new TransportFailure('too-large', contentType);
    if (request.signal?.aborted) throw new TransportFailure('aborted');
    throw new TransportFailure(error instanceof TimeoutError ? 'timeout' : 'network');
  }
};
