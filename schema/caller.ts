export type Role = 'admin' | 'manager' | 'learner';

/** Who asks. Made by the gateway once per operation and handed to every subgraph. */
export interface Caller {
  readonly role: Role;
  /** Null where the caller is nobody's person, such as a service's key. */
  readonly learnerId: string | null;
  readonly accounts: readonly { readonly vendor: string; readonly externalId: string }[];
}

/** What a subgraph learns of the operation that it serves a part of. */
export interface Passport {
  readonly caller: Caller;
  /** The same for every fetch of one operation. */
  readonly operationId: string;
  /** Milliseconds since the epoch after which nobody waits for the answer. */
  readonly deadline: number;
  /** Why vendors are called: for a person who waits, for a look-up of an unknown key, or to fill an index. */
  readonly purpose: 'query' | 'miss' | 'index';
  /** Who asks, for the record of what they decide: a key's name or a fingerprint of the token's subject. */
  readonly who?: string | undefined;
}

export const ADMIN: Caller = Object.freeze({ role: 'admin', learnerId: null, accounts: [] });
