import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { LearnerRow, AccountRow, ConflictRow } from './store/tables.ts';
import type { UserStub } from './resolvers.ts';
import type { LearnersContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 instant in UTC, such as 2026-01-31T09:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** A free-form JSON object, used only where a vendor documents no shape. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  _FieldSet: { input: any; output: any; }
};

/** Names an account. */
export type AccountRef = {
  /** The vendor's own id of the account. */
  externalId: Scalars['ID']['input'];
  /** The system that holds the account. */
  vendor: Vendor;
};

/** The calls a vendor may be asked in any 60 seconds. */
export type CallBudget = {
  __typename?: 'CallBudget';
  /** Calls in any 60 seconds, from <VENDOR>_CALLS_PER_MINUTE. */
  limit: Scalars['Int']['output'];
  /** Calls left now. */
  remaining: Scalars['Int']['output'];
  /** When the oldest call of the last 60 seconds leaves the window. */
  resetsAt: Scalars['DateTime']['output'];
};

/** An account in Damstra. */
export type DamstraUser = VendorUser & {
  __typename?: 'DamstraUser';
  /** The vendor's own id. */
  id: Scalars['ID']['output'];
  /** The person whose account this is; null where the index does not know the account. */
  learner: Maybe<Learner>;
  /** DAMSTRA. */
  vendor: Vendor;
};

/** An account in Inspera. */
export type InsperaUser = VendorUser & {
  __typename?: 'InsperaUser';
  /** The vendor's own id. */
  id: Scalars['ID']['output'];
  /** The person whose account this is; null where the index does not know the account. */
  learner: Maybe<Learner>;
  /** INSPERA. */
  vendor: Vendor;
};

/** One key of two accounts, side by side. */
export type KeyComparison = {
  __typename?: 'KeyComparison';
  /** What was compared of the first account: its value, normalized; null where it has none that counts. */
  a: Maybe<Scalars['String']['output']>;
  /** The first account's value as its vendor holds it; null where it has none. */
  aValue: Maybe<Scalars['String']['output']>;
  /** What was compared of the second account: its value, normalized; null where it has none that counts. */
  b: Maybe<Scalars['String']['output']>;
  /** The second account's value as its vendor holds it; null where it has none. */
  bValue: Maybe<Scalars['String']['output']>;
  /** Which key. */
  key: LinkKey;
  /** What follows from the two, in a sentence. */
  outcome: Scalars['String']['output'];
};

/** One person, with all of that person's accounts. */
export type Learner = {
  __typename?: 'Learner';
  /** The person's accounts, by vendor, the primary one first. */
  accounts: Array<LearnerAccount>;
  /** Whether any account can be used. An account whose vendor does not say counts as usable. */
  active: Scalars['Boolean']['output'];
  /** Conflicts that one of the person's accounts is part of. */
  conflicts: Array<LinkConflict>;
  /** The primary account in Damstra, if there is one. */
  damstra: Maybe<DamstraUser>;
  /** The person's name, from the primary account that has one: Damstra's, else MATRIX's, Synap's, Inspera's. */
  displayName: Maybe<Scalars['String']['output']>;
  /** Every email of the person's accounts as a vendor holds it, each once: letter case, space and characters that are not seen make no other email. */
  emails: Array<Scalars['String']['output']>;
  /** Every employee number of the person's accounts as a vendor holds it, each once. More than one only by somebody's decision. */
  employeeNumbers: Array<Scalars['String']['output']>;
  /** Opaque and stable: it survives new accounts, merges and restarts. */
  id: Scalars['ID']['output'];
  /** Vendors not read whole since this person was found: accounts there may be missing. */
  incompleteVendors: Array<Vendor>;
  /** The primary account in Inspera, if there is one. */
  inspera: Maybe<InsperaUser>;
  /** The primary account in MATRIX, if there is one. */
  matrix: Maybe<MatrixUser>;
  /** The primary account in Synap, if there is one. */
  synap: Maybe<SynapUser>;
};


/** One person, with all of that person's accounts. */
export type LearnerAccountsArgs = {
  vendors?: InputMaybe<Array<Vendor>>;
};

/** One account of a person. */
export type LearnerAccount = {
  __typename?: 'LearnerAccount';
  /** What ties this account to the others of the person; empty for a person with one account. */
  evidence: Array<LinkEvidence>;
  /** The vendor's own id. */
  externalId: Scalars['ID']['output'];
  /** Whether this is the account that stands for the person in its system: usable before not, lately used before not, known longest. */
  primary: Scalars['Boolean']['output'];
  /** Not null where the account is known: its id and vendor come from the index, the rest is null with an error while the vendor is away. */
  user: Maybe<VendorUser>;
  /** The system that holds the account. */
  vendor: Vendor;
};

/** A page of people. */
export type LearnerConnection = {
  __typename?: 'LearnerConnection';
  /** The people with their cursors. */
  edges: Array<LearnerEdge>;
  /** The people. */
  nodes: Array<Learner>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many people there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One person of a page. */
export type LearnerEdge = {
  __typename?: 'LearnerEdge';
  /** The place of the person in the list. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Learner;
};

/** Which people are wanted: those who fit everything that is given. */
export type LearnerFilter = {
  /** Whether any account can be used. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** An email, compared normalized. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** An employee number, compared normalized. */
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  /** Whether an account of the person is part of a conflict. */
  hasConflict?: InputMaybe<Scalars['Boolean']['input']>;
  /** People without an account in any of these systems. */
  missingFrom?: InputMaybe<Array<Vendor>>;
  /** Part of the name, of an email or of an employee number; letter case does not count. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** People with an account in each of these systems. */
  vendors?: InputMaybe<Array<Vendor>>;
};

/** The order of people. */
export type LearnerOrder =
  /** By name, A first; without a name last. */
  | 'NAME_ASC'
  /** By name, Z first; without a name first. */
  | 'NAME_DESC'
  /** Most recently used account first. */
  | 'RECENTLY_ACTIVE';

/** Something about accounts that a person should look at. */
export type LinkConflict = {
  __typename?: 'LinkConflict';
  /** The accounts that it is about; for a learner his own among them. */
  accounts: Array<LinkedAccount>;
  /** When it was first seen. */
  detectedAt: Scalars['DateTime']['output'];
  /** Stays the same while the conflict does. */
  id: Scalars['ID']['output'];
  /** Which kind of value it is about; null where it is about none. */
  key: Maybe<LinkKey>;
  /** What is wrong. */
  kind: LinkConflictKind;
  /** What was found, about which accounts, and what a person could do, in a sentence; for a learner without others' accounts. */
  message: Scalars['String']['output'];
  /** The value, normalized; for a decision its id; null where it is about no value. */
  value: Maybe<Scalars['String']['output']>;
};

/** A page of conflicts. */
export type LinkConflictConnection = {
  __typename?: 'LinkConflictConnection';
  /** The conflicts with their cursors. */
  edges: Array<LinkConflictEdge>;
  /** The conflicts. */
  nodes: Array<LinkConflict>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many conflicts there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One conflict of a page. */
export type LinkConflictEdge = {
  __typename?: 'LinkConflictEdge';
  /** The place of the conflict in the list. */
  cursor: Scalars['String']['output'];
  /** The conflict. */
  node: LinkConflict;
};

/** Why accounts were not linked, or are linked with doubt. */
export type LinkConflictKind =
  /** One person with two accounts in one vendor. */
  | 'DUPLICATE_ACCOUNT'
  /** The same email, different employee numbers: not linked. */
  | 'EMPLOYEE_NUMBER_MISMATCH'
  /** The same key, names that contradict, and nothing else in common: not linked. */
  | 'IDENTITY_MISMATCH'
  /** An override keeps apart what the keys would link. */
  | 'OVERRIDDEN'
  /** One value on several accounts of one vendor: not used as a key. */
  | 'SHARED_KEY'
  /** An account whose own key cannot be used, such as two employee numbers. */
  | 'UNUSABLE_KEY';

/** What links an account to another one. */
export type LinkEvidence = {
  __typename?: 'LinkEvidence';
  /** Which kind of value both have, or that somebody decided it. */
  key: LinkKey;
  /** The value, normalized; for a decision its id. */
  value: Scalars['String']['output'];
  /** The account that has it too. */
  with: LinkedAccount;
};

/** Why two accounts are, or are not, the same person. */
export type LinkExplanation = {
  __typename?: 'LinkExplanation';
  /** Each key of the two, side by side. */
  comparisons: Array<KeyComparison>;
  /** Whether they are the same person. */
  linked: Scalars['Boolean']['output'];
  /** The decision about these two accounts, if there is one. */
  override: Maybe<LinkOverride>;
  /** The chain of evidence from the first to the second account; empty where they are not linked. */
  path: Array<LinkEvidence>;
};

/** By what an account is looked up. */
export type LinkKey =
  /** The email address. */
  | 'EMAIL'
  /** The employee number. */
  | 'EMPLOYEE_NUMBER'
  /** Somebody's decision, not a value of the accounts. */
  | 'OVERRIDE';

/** Somebody's decision that two accounts are, or are not, the same person. */
export type LinkOverride = {
  __typename?: 'LinkOverride';
  /** One account. */
  a: LinkedAccount;
  /** The other account. */
  b: LinkedAccount;
  /** When. */
  decidedAt: Scalars['DateTime']['output'];
  /** Who decided. */
  decidedBy: Scalars['String']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** True: the same person; false: different people. */
  linked: Scalars['Boolean']['output'];
  /** Why, in the words of who decided. */
  reason: Scalars['String']['output'];
};

/** Two accounts, and why they are, or are not, one person. */
export type LinkOverrideInput = {
  /** One account. */
  a: AccountRef;
  /** The other account. */
  b: AccountRef;
  /** Why: for whoever looks at it later. At most 1,000 characters, and not blank. */
  reason: Scalars['String']['input'];
};

/** An account, named by its vendor and the vendor's own id. */
export type LinkedAccount = {
  __typename?: 'LinkedAccount';
  /** The vendor's own id of the account. */
  externalId: Scalars['ID']['output'];
  /** The system that holds the account. */
  vendor: Vendor;
};

/** An account in MATRIX. */
export type MatrixUser = VendorUser & {
  __typename?: 'MatrixUser';
  /** The vendor's own id. */
  id: Scalars['ID']['output'];
  /** The person whose account this is; null where the index does not know the account. */
  learner: Maybe<Learner>;
  /** MATRIX. */
  vendor: Vendor;
};

/** What is decided by hand, and readings that somebody orders. For admins; each leaves a line in the audit log. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Declares two accounts, and with them their people, one person, whatever their keys say. It holds until it is removed; asked
   * again it answers the decision that there is. BAD_USER_INPUT where the two are one account, where a decision keeps apart what
   * it would bring together, or where the reason is blank; NOT_FOUND where the index does not know an account. For admins.
   */
  linkAccounts: LinkOverride;
  /** Takes a decision back: who is who follows from the keys again. Answers it as it was; null where there is no such decision. For admins. */
  removeLinkOverride: Maybe<LinkOverride>;
  /**
   * Declares that two accounts are different people: a key that would bring them together links nobody. It holds until it is
   * removed; asked again it answers the decision that there is. BAD_USER_INPUT where the two are one account, where a decision
   * joins them, or where the reason is blank; NOT_FOUND where the index does not know an account. For admins.
   */
  separateAccounts: LinkOverride;
  /**
   * Reads a vendor's directory now and answers when that is done. Where it takes longer than an operation may, the reading goes
   * on and readingSince says since when. VENDOR_NOT_CONFIGURED where the vendor has no credentials. For admins.
   */
  syncVendor: VendorStatus;
};


/** What is decided by hand, and readings that somebody orders. For admins; each leaves a line in the audit log. */
export type MutationLinkAccountsArgs = {
  input: LinkOverrideInput;
};


/** What is decided by hand, and readings that somebody orders. For admins; each leaves a line in the audit log. */
export type MutationRemoveLinkOverrideArgs = {
  id: Scalars['ID']['input'];
};


/** What is decided by hand, and readings that somebody orders. For admins; each leaves a line in the audit log. */
export type MutationSeparateAccountsArgs = {
  input: LinkOverrideInput;
};


/** What is decided by hand, and readings that somebody orders. For admins; each leaves a line in the audit log. */
export type MutationSyncVendorArgs = {
  confirm?: InputMaybe<Scalars['Boolean']['input']>;
  vendor: Vendor;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last entry, to be given as after; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is more after endCursor. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before startCursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * Whom a sign-in names, for the gateway: exactly one argument is given. Null where the value is nobody's, or several people's, or
   * where a conflict says that it is nobody's key.
   */
  _caller: Maybe<_Caller>;
  /** Why two accounts are, or are not, the same person; null where one of them is not in the index. For managers and admins. */
  explainLink: Maybe<LinkExplanation>;
  /** One person, null if there is none. Exactly one argument, else BAD_USER_INPUT; a key that fits several people is AMBIGUOUS_LINK, with their ids in extensions.candidates. */
  learner: Maybe<Learner>;
  /** People, from the index. For managers and admins. */
  learners: Maybe<LearnerConnection>;
  /** Accounts that could not be linked safely, and why. For managers and admins. */
  linkConflicts: Maybe<LinkConflictConnection>;
  /** The learner that the caller's own token names; null where it names nobody. */
  me: Maybe<Learner>;
  /** Each vendor's mode, health, index age and call budget. For managers and admins. */
  vendors: Maybe<Array<VendorStatus>>;
};


export type Query_CallerArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  idOrNumber?: InputMaybe<Scalars['String']['input']>;
};


export type QueryExplainLinkArgs = {
  a: AccountRef;
  b: AccountRef;
};


export type QueryLearnerArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryLearnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LearnerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LearnerOrder>;
};


export type QueryLinkConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<LinkConflictKind>>;
  learner?: InputMaybe<Scalars['ID']['input']>;
  vendor?: InputMaybe<Vendor>;
};

/** An account in Synap. */
export type SynapUser = VendorUser & {
  __typename?: 'SynapUser';
  /** The vendor's own id. */
  id: Scalars['ID']['output'];
  /** The person whose account this is; null where the index does not know the account. */
  learner: Maybe<Learner>;
  /** SYNAP. */
  vendor: Vendor;
};

/** A learning system. */
export type Vendor =
  /** Damstra Learning, formerly Velpic: workplace training. */
  | 'DAMSTRA'
  /** Inspera Assessment: exams. */
  | 'INSPERA'
  /** MATRIX LMS by CYPHER Learning: courses. */
  | 'MATRIX'
  /** Synap: exams. */
  | 'SYNAP';

/** How a vendor has answered lately. */
export type VendorHealth =
  /** The last call failed. */
  | 'DEGRADED'
  /** Calls fail one after another, or the credentials are refused. */
  | 'DOWN'
  /** The last call was answered. */
  | 'OK'
  /** The vendor takes no calls for now. */
  | 'RATE_LIMITED'
  /** Not called yet, or not known. */
  | 'UNKNOWN';

/** Whether a vendor can be asked. */
export type VendorMode =
  /** No credentials are configured: fields of this vendor answer VENDOR_NOT_CONFIGURED. */
  | 'DISABLED'
  /** A real tenant, or another server that speaks as one. */
  | 'LIVE'
  /** An emulator with demo data stands in for the vendor. */
  | 'SANDBOX'
  /** The vendor's subgraph could not be asked. */
  | 'UNKNOWN';

/** How one vendor stands. */
export type VendorStatus = {
  __typename?: 'VendorStatus';
  /** Accounts of this vendor in the index. */
  accounts: Scalars['Int']['output'];
  /** Calls left; null where there is no limit. */
  callBudget: Maybe<CallBudget>;
  /** How it has answered lately. */
  health: VendorHealth;
  /** When the directory was last read to its end; null before that. */
  indexedAt: Maybe<Scalars['DateTime']['output']>;
  /** What went wrong last, in our words: of the calls, of the reading of the directory, of rows that could not be read, of the mapping. */
  lastError: Maybe<Scalars['String']['output']>;
  /** Of these, accounts that are linked to another one. */
  linkedAccounts: Scalars['Int']['output'];
  /** Whether it can be asked. */
  mode: VendorMode;
  /** When the next reading is due; null where none is. */
  nextIndexAt: Maybe<Scalars['DateTime']['output']>;
  /** Since when the directory is being read; null where it is not. */
  readingSince: Maybe<Scalars['DateTime']['output']>;
  /** Rows of the vendor's latest answers that could not be read and were left out. */
  skippedRows: Scalars['Int']['output'];
  /** The vendor. */
  vendor: Vendor;
};

/** An account as its vendor holds it, in shared words. Implemented by SynapUser, MatrixUser, DamstraUser, InsperaUser. */
export type VendorUser = {
  /** The vendor's own id. */
  id: Scalars['ID']['output'];
  /** The person whose account this is; null where the index does not know the account. */
  learner: Maybe<Learner>;
  /** The system that holds the account. */
  vendor: Vendor;
};

/** A caller as the index knows him. */
export type _Caller = {
  __typename?: '_Caller';
  /** The accounts that are his. */
  accounts: Array<LinkedAccount>;
  /** The learner's id. */
  learnerId: Scalars['ID']['output'];
};

/** A role of whoever asks, above the learner's. */
export type _Role =
  /** Also writes, decides about links and orders readings. Subgraphs ask each other as one. */
  | 'ADMIN'
  /** Reads everybody's data. */
  | 'MANAGER';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  DamstraUser: DamstraUser;
  InsperaUser: InsperaUser;
  Learner: Learner;
  MatrixUser: MatrixUser;
  SynapUser: SynapUser;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  DamstraUser:
    ( { __typename: 'DamstraUser' }
    & GraphQLRecursivePick<FederationTypes['DamstraUser'], {"id":true}> );
  InsperaUser:
    ( { __typename: 'InsperaUser' }
    & GraphQLRecursivePick<FederationTypes['InsperaUser'], {"id":true}> );
  Learner:
    ( { __typename: 'Learner' }
    & GraphQLRecursivePick<FederationTypes['Learner'], {"id":true}> );
  MatrixUser:
    ( { __typename: 'MatrixUser' }
    & GraphQLRecursivePick<FederationTypes['MatrixUser'], {"id":true}> );
  SynapUser:
    ( { __typename: 'SynapUser' }
    & GraphQLRecursivePick<FederationTypes['SynapUser'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccountRef: AccountRef;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CallBudget: ResolverTypeWrapper<CallBudget>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DamstraUser: ResolverTypeWrapper<UserStub>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  InsperaUser: ResolverTypeWrapper<UserStub>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  KeyComparison: ResolverTypeWrapper<KeyComparison>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Learner: ResolverTypeWrapper<LearnerRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  LearnerAccount: ResolverTypeWrapper<AccountRow>;
  LearnerConnection: ResolverTypeWrapper<Omit<LearnerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LearnerEdge']>, nodes: Array<ResolversTypes['Learner']> }>;
  LearnerEdge: ResolverTypeWrapper<Omit<LearnerEdge, 'node'> & { node: ResolversTypes['Learner'] }>;
  LearnerFilter: LearnerFilter;
  LearnerOrder: LearnerOrder;
  LinkConflict: ResolverTypeWrapper<ConflictRow>;
  LinkConflictConnection: ResolverTypeWrapper<Omit<LinkConflictConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LinkConflictEdge']>, nodes: Array<ResolversTypes['LinkConflict']> }>;
  LinkConflictEdge: ResolverTypeWrapper<Omit<LinkConflictEdge, 'node'> & { node: ResolversTypes['LinkConflict'] }>;
  LinkConflictKind: LinkConflictKind;
  LinkEvidence: ResolverTypeWrapper<LinkEvidence>;
  LinkExplanation: ResolverTypeWrapper<LinkExplanation>;
  LinkKey: LinkKey;
  LinkOverride: ResolverTypeWrapper<LinkOverride>;
  LinkOverrideInput: LinkOverrideInput;
  LinkedAccount: ResolverTypeWrapper<LinkedAccount>;
  MatrixUser: ResolverTypeWrapper<UserStub>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SynapUser: ResolverTypeWrapper<UserStub>;
  Vendor: Vendor;
  VendorHealth: VendorHealth;
  VendorMode: VendorMode;
  VendorStatus: ResolverTypeWrapper<VendorStatus>;
  VendorUser: ResolverTypeWrapper<UserStub>;
  _Caller: ResolverTypeWrapper<LearnerRow>;
  _Role: _Role;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountRef: AccountRef;
  ID: Scalars['ID']['output'];
  CallBudget: CallBudget;
  Int: Scalars['Int']['output'];
  DamstraUser: UserStub;
  DateTime: Scalars['DateTime']['output'];
  InsperaUser: UserStub;
  JSONObject: Scalars['JSONObject']['output'];
  KeyComparison: KeyComparison;
  String: Scalars['String']['output'];
  Learner: LearnerRow;
  Boolean: Scalars['Boolean']['output'];
  LearnerAccount: AccountRow;
  LearnerConnection: Omit<LearnerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LearnerEdge']>, nodes: Array<ResolversParentTypes['Learner']> };
  LearnerEdge: Omit<LearnerEdge, 'node'> & { node: ResolversParentTypes['Learner'] };
  LearnerFilter: LearnerFilter;
  LinkConflict: ConflictRow;
  LinkConflictConnection: Omit<LinkConflictConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LinkConflictEdge']>, nodes: Array<ResolversParentTypes['LinkConflict']> };
  LinkConflictEdge: Omit<LinkConflictEdge, 'node'> & { node: ResolversParentTypes['LinkConflict'] };
  LinkEvidence: LinkEvidence;
  LinkExplanation: LinkExplanation;
  LinkOverride: LinkOverride;
  LinkOverrideInput: LinkOverrideInput;
  LinkedAccount: LinkedAccount;
  MatrixUser: UserStub;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SynapUser: UserStub;
  VendorStatus: VendorStatus;
  VendorUser: UserStub;
  _Caller: LearnerRow;
};

export type AccessDirectiveArgs = {
  role: _Role;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = LearnersContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OwnedDirectiveArgs = { };

export type OwnedDirectiveResolver<Result, Parent, ContextType = LearnersContext, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CallBudgetResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['CallBudget'] = ResolversParentTypes['CallBudget']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DamstraUserResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['DamstraUser'] = ResolversParentTypes['DamstraUser'], FederationReferenceType extends FederationReferenceTypes['DamstraUser'] = FederationReferenceTypes['DamstraUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DamstraUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learner?: Resolver<Maybe<ResolversTypes['Learner']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InsperaUserResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['InsperaUser'] = ResolversParentTypes['InsperaUser'], FederationReferenceType extends FederationReferenceTypes['InsperaUser'] = FederationReferenceTypes['InsperaUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InsperaUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learner?: Resolver<Maybe<ResolversTypes['Learner']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type KeyComparisonResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['KeyComparison'] = ResolversParentTypes['KeyComparison']> = {
  a?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  b?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['LinkKey'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LearnerResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['Learner'] = ResolversParentTypes['Learner'], FederationReferenceType extends FederationReferenceTypes['Learner'] = FederationReferenceTypes['Learner']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Learner']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accounts?: Resolver<Array<ResolversTypes['LearnerAccount']>, ParentType, ContextType, Partial<LearnerAccountsArgs>>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  conflicts?: Resolver<Array<ResolversTypes['LinkConflict']>, ParentType, ContextType>;
  damstra?: Resolver<Maybe<ResolversTypes['DamstraUser']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emails?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  employeeNumbers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incompleteVendors?: Resolver<Array<ResolversTypes['Vendor']>, ParentType, ContextType>;
  inspera?: Resolver<Maybe<ResolversTypes['InsperaUser']>, ParentType, ContextType>;
  matrix?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
  synap?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
};

export type LearnerAccountResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LearnerAccount'] = ResolversParentTypes['LearnerAccount']> = {
  evidence?: Resolver<Array<ResolversTypes['LinkEvidence']>, ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  primary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['VendorUser']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type LearnerConnectionResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LearnerConnection'] = ResolversParentTypes['LearnerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LearnerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Learner']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LearnerEdgeResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LearnerEdge'] = ResolversParentTypes['LearnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Learner'], ParentType, ContextType>;
};

export type LinkConflictResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LinkConflict'] = ResolversParentTypes['LinkConflict']> = {
  accounts?: Resolver<Array<ResolversTypes['LinkedAccount']>, ParentType, ContextType>;
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['LinkKey']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkConflictKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LinkConflictConnectionResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LinkConflictConnection'] = ResolversParentTypes['LinkConflictConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LinkConflictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LinkConflict']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkConflictEdgeResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LinkConflictEdge'] = ResolversParentTypes['LinkConflictEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LinkConflict'], ParentType, ContextType>;
};

export type LinkEvidenceResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LinkEvidence'] = ResolversParentTypes['LinkEvidence']> = {
  key?: Resolver<ResolversTypes['LinkKey'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  with?: Resolver<ResolversTypes['LinkedAccount'], ParentType, ContextType>;
};

export type LinkExplanationResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LinkExplanation'] = ResolversParentTypes['LinkExplanation']> = {
  comparisons?: Resolver<Array<ResolversTypes['KeyComparison']>, ParentType, ContextType>;
  linked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  override?: Resolver<Maybe<ResolversTypes['LinkOverride']>, ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['LinkEvidence']>, ParentType, ContextType>;
};

export type LinkOverrideResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LinkOverride'] = ResolversParentTypes['LinkOverride']> = {
  a?: Resolver<ResolversTypes['LinkedAccount'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['LinkedAccount'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkedAccountResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['LinkedAccount'] = ResolversParentTypes['LinkedAccount']> = {
  externalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type MatrixUserResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['MatrixUser'] = ResolversParentTypes['MatrixUser'], FederationReferenceType extends FederationReferenceTypes['MatrixUser'] = FederationReferenceTypes['MatrixUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MatrixUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learner?: Resolver<Maybe<ResolversTypes['Learner']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  linkAccounts?: Resolver<ResolversTypes['LinkOverride'], ParentType, ContextType, RequireFields<MutationLinkAccountsArgs, 'input'>>;
  removeLinkOverride?: Resolver<Maybe<ResolversTypes['LinkOverride']>, ParentType, ContextType, RequireFields<MutationRemoveLinkOverrideArgs, 'id'>>;
  separateAccounts?: Resolver<ResolversTypes['LinkOverride'], ParentType, ContextType, RequireFields<MutationSeparateAccountsArgs, 'input'>>;
  syncVendor?: Resolver<ResolversTypes['VendorStatus'], ParentType, ContextType, RequireFields<MutationSyncVendorArgs, 'confirm' | 'vendor'>>;
};

export type PageInfoResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _caller?: Resolver<Maybe<ResolversTypes['_Caller']>, ParentType, ContextType, Partial<Query_CallerArgs>>;
  explainLink?: Resolver<Maybe<ResolversTypes['LinkExplanation']>, ParentType, ContextType, RequireFields<QueryExplainLinkArgs, 'a' | 'b'>>;
  learner?: Resolver<Maybe<ResolversTypes['Learner']>, ParentType, ContextType, Partial<QueryLearnerArgs>>;
  learners?: Resolver<Maybe<ResolversTypes['LearnerConnection']>, ParentType, ContextType, RequireFields<QueryLearnersArgs, 'first' | 'orderBy'>>;
  linkConflicts?: Resolver<Maybe<ResolversTypes['LinkConflictConnection']>, ParentType, ContextType, RequireFields<QueryLinkConflictsArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['Learner']>, ParentType, ContextType>;
  vendors?: Resolver<Maybe<Array<ResolversTypes['VendorStatus']>>, ParentType, ContextType>;
};

export type SynapUserResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['SynapUser'] = ResolversParentTypes['SynapUser'], FederationReferenceType extends FederationReferenceTypes['SynapUser'] = FederationReferenceTypes['SynapUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SynapUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learner?: Resolver<Maybe<ResolversTypes['Learner']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VendorStatusResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['VendorStatus'] = ResolversParentTypes['VendorStatus']> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  callBudget?: Resolver<Maybe<ResolversTypes['CallBudget']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['VendorHealth'], ParentType, ContextType>;
  indexedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  linkedAccounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['VendorMode'], ParentType, ContextType>;
  nextIndexAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  skippedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type VendorUserResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['VendorUser'] = ResolversParentTypes['VendorUser']> = {
  __resolveType: TypeResolveFn<'DamstraUser' | 'InsperaUser' | 'MatrixUser' | 'SynapUser', ParentType, ContextType>;
};

export type _CallerResolvers<ContextType = LearnersContext, ParentType extends ResolversParentTypes['_Caller'] = ResolversParentTypes['_Caller']> = {
  accounts?: Resolver<Array<ResolversTypes['LinkedAccount']>, ParentType, ContextType>;
  learnerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = LearnersContext> = {
  CallBudget?: CallBudgetResolvers<ContextType>;
  DamstraUser?: DamstraUserResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  InsperaUser?: InsperaUserResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  KeyComparison?: KeyComparisonResolvers<ContextType>;
  Learner?: LearnerResolvers<ContextType>;
  LearnerAccount?: LearnerAccountResolvers<ContextType>;
  LearnerConnection?: LearnerConnectionResolvers<ContextType>;
  LearnerEdge?: LearnerEdgeResolvers<ContextType>;
  LinkConflict?: LinkConflictResolvers<ContextType>;
  LinkConflictConnection?: LinkConflictConnectionResolvers<ContextType>;
  LinkConflictEdge?: LinkConflictEdgeResolvers<ContextType>;
  LinkEvidence?: LinkEvidenceResolvers<ContextType>;
  LinkExplanation?: LinkExplanationResolvers<ContextType>;
  LinkOverride?: LinkOverrideResolvers<ContextType>;
  LinkedAccount?: LinkedAccountResolvers<ContextType>;
  MatrixUser?: MatrixUserResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SynapUser?: SynapUserResolvers<ContextType>;
  VendorStatus?: VendorStatusResolvers<ContextType>;
  VendorUser?: VendorUserResolvers<ContextType>;
  _Caller?: _CallerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = LearnersContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
};
