import type { Logger } from 'pino';
import type { Quotas } from './quota/quota.ts';
import type { Access } from './access.ts';
import type { Clock } from './clock.ts';
import type { Env } from './env.ts';
import type { VendorName } from './errors.ts';
import type { TrafficStatus } from './http.ts';
import type { Operation } from './operation.ts';

/** What the process lends to every subgraph. */
export interface Runtime {
  readonly clock: Clock;
  readonly log: Logger;
  readonly quotas: Quotas;
}

export type VendorMode = 'SANDBOX' | 'LIVE' | 'DISABLED' | 'UNKNOWN';

/** What a vendor's resolvers find in their context, made anew for every fetch. */
export interface VendorContext {
  readonly operation: Operation;
  /** For `_<vendor>Status`. */
  readonly mode: VendorMode;
  readonly status: () => TrafficStatus;
}

/** A vendor while the process runs: its HTTP client, its caches and, where it has them, its readings in the background. */
export interface Connection<Context> {
  /** Client and loaders for one fetch. Loaders live as long as one fetch, never longer. */
  context(operation: Operation): Context;
  status(): TrafficStatus;
  /** Starts what runs in the background, if anything does. Its calls use `open` for their operations. */
  start?(open: () => Operation): void;
  /** Resolves when what runs in the background has what queries need. */
  whenReady?(): Promise<void>;
  close?(): Promise<void>;
}

/** A vendor is a plain value of this shape, checked with `satisfies Vendor<…>`. */
export interface Vendor<Config, Context> {
  /** The folder, and the name of the subgraph. */
  readonly name: Lowercase<VendorName>;
  readonly vendor: VendorName;
  /** The SDL files of this subgraph; schema/common.graphql and schema/vendor.graphql are added. */
  readonly sdl: readonly URL[];
  /** Resolvers by type and field. Typed in the vendor's folder, where the generated types are. */
  readonly resolvers: object;
  /** By type of the SDL that is `@owned`: the account's id, from what its resolvers are handed. */
  readonly owners: Access['owners'];
  /** Null where the environment holds no credential: the vendor is disabled. Throws ConfigError. */
  config(env: Env): Config | null;
  connect(config: Config, runtime: Runtime): Connection<Context>;
}
