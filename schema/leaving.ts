import type { ServerResponse } from 'node:http';

/** A signal that is aborted when the client's connection closes before its answer was written; never after that. */
export const leaving = (response: ServerResponse): AbortSignal => {
  const left = new AbortController();
  const closed = () => {
    if (!response.writableEnded) left.abort();
  };
  if (response.destroyed) closed();
  // A response closes once, whether it was written or not, and its listeners go with it.
  else response.once('close', closed);
  return left.signal;
};
