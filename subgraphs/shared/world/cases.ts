/**
 * The people of the demo world who stand for the rules of linking: one case for each, by name. They are the same for
 * every seed. An inner list of accounts is one person as linking should see it.
 */
export type WorldVendor = 'synap' | 'matrix' | 'damstra' | 'inspera';

export interface CaseAccount {
  readonly vendor: WorldVendor;
  readonly given: string;
  readonly family: string;
  readonly email?: string;
  readonly number?: string;
  /** A second employee number, which only Inspera can hold. */
  readonly secondNumber?: string;
  readonly inactive?: boolean;
}

const a = (vendor: WorldVendor, given: string, family: string, email?: string, number?: string, more: Partial<CaseAccount> = {}): CaseAccount => ({
  vendor,
  given,
  family,
  ...(email === undefined ? {} : { email }),
  ...(number === undefined ? {} : { number }),
  ...more,
});

export const cases = {
  /** Linked partly by email (Synap, MATRIX, Inspera), partly by employee number (MATRIX, Damstra). */
  fourSystems: [
    [
      a('synap', 'Amelia', 'Okafor', 'amelia.okafor@northwind.example'),
      a('matrix', 'Amelia', 'Okafor', 'Amelia.Okafor@northwind.example', 'E-1001'),
      a('damstra', 'Amelia', 'Okafor', 'amelia@home.example', 'e-1001 '),
      a('inspera', 'Amelia', 'Okafor', 'amelia.okafor@northwind.example'),
    ],
  ],
  /** Email keys ignore case and surrounding space. */
  emailSpelling: [[a('synap', 'Jonas', 'Berg', ' Jonas.BERG@northwind.example '), a('matrix', 'Jonas', 'Berg', 'jonas.berg@northwind.example')]],
  /** Composed and decomposed letters are the same. */
  unicodeForms: [[a('synap', 'Jose\u0301', 'Nu\u0301n\u0303ez', 'jose\u0301@northwind.example'), a('damstra', 'José', 'Núñez', 'josé@northwind.example')]],
  /** Dots and plus tags count: two people. */
  plusTag: [[a('synap', 'Petra', 'Novak', 'petra@northwind.example')], [a('matrix', 'Petra', 'Novak', 'petra+exam@northwind.example')]],
  /** Numbers ignore case and surrounding space. */
  numberSpelling: [[a('matrix', 'Tomasz', 'Wójcik', undefined, 'k-77b'), a('damstra', 'Tomasz', 'Wójcik', undefined, ' K-77B')]],
  /** Leading zeros count: two people. */
  leadingZeros: [[a('matrix', 'Ines', 'Costa', undefined, '00123')], [a('damstra', 'Ines', 'Costa', undefined, '123')]],
  /** A value without @ is no key. */
  noAtSign: [[a('synap', 'Oskar', 'Lind', 'none')], [a('matrix', 'Oskar', 'Lind', 'none')]],
  /** Placeholders and blanks link nobody. */
  placeholders: [
    [a('matrix', 'Greta', 'Holm', '', 'N/A')],
    [a('damstra', 'Greta', 'Holm', '', 'n/a')],
    [a('matrix', 'Ravi', 'Menon', undefined, '0000')],
    [a('damstra', 'Ravi', 'Menon', undefined, '0')],
    [a('damstra', 'Ravi', 'Menon', undefined, '---')],
  ],
  /** Rule 1 (a): one number, contradicting names, no email in common: IDENTITY_MISMATCH. */
  numberTypo: [[a('matrix', 'Harald', 'Fjeld', 'harald@northwind.example', 'E-2001')], [a('damstra', 'Mina', 'Petrov', 'mina@northwind.example', 'E-2001')]],
  /** Rule 1 (a): the same email rescues a number with contradicting names. */
  newName: [[a('matrix', 'Laura', 'Schmidt', 'laura@northwind.example', 'E-2002'), a('damstra', 'L.', 'Meyer-Brandt', 'laura@northwind.example', 'E-2002')]],
  /** Rule 2 (a): one email, two numbers: EMPLOYEE_NUMBER_MISMATCH. */
  recycledEmail: [[a('matrix', 'Paul', 'Weber', 'p.weber@northwind.example', 'E-2003')], [a('damstra', 'Paula', 'Weber', 'p.weber@northwind.example', 'E-2004')]],
  /** Rule 2 (b): one email, contradicting names, no number in common: IDENTITY_MISMATCH. */
  handedOnEmail: [[a('synap', 'Yusuf', 'Demir', 'sales@northwind.example')], [a('matrix', 'Clara', 'Olsen', 'sales@northwind.example')]],
  /** Rule 3: one address on several accounts of one vendor: SHARED_KEY. */
  sharedMailbox: [
    [a('matrix', 'Front', 'Desk', 'reception@northwind.example')],
    [a('matrix', 'Nadia', 'Haddad', 'reception@northwind.example')],
    [a('synap', 'Nadia', 'Haddad', 'reception@northwind.example')],
  ],
  /** Rule 3: two accounts of one person in one vendor: DUPLICATE_ACCOUNT. */
  duplicateAccount: [
    [
      a('matrix', 'Bruno', 'Keller', 'bruno@northwind.example', 'E-2005'),
      a('matrix', 'Keller', 'Bruno', 'bruno@northwind.example'),
      a('damstra', 'Bruno', 'Keller', 'bruno@northwind.example', 'E-2005'),
    ],
  ],
  /** Rule 4: Synap –email– MATRIX –employee number– Damstra. */
  transitive: [
    [a('synap', 'Sofia', 'Marino', 'sofia@northwind.example'), a('matrix', 'Sofia', 'Marino', 'sofia@northwind.example', 'E-2006'), a('damstra', 'Sofia', 'Marino', 'sofia.m@mail.example', 'E-2006')],
  ],
  /** Names in two scripts say nothing. */
  twoScripts: [[a('synap', '小龙', '李', 'xiaolong@northwind.example'), a('matrix', 'Xiaolong', 'Li', 'xiaolong@northwind.example')]],
  /** An empty name says nothing. */
  emptyName: [[a('inspera', '', '', 'empty@northwind.example'), a('matrix', 'Wanda', 'Empty', 'empty@northwind.example')]],
  /** The same words in another order agree. */
  nameOrder: [[a('damstra', 'Minsu', 'Kim', 'minsu@northwind.example'), a('inspera', 'Kim', 'Minsu', 'minsu@northwind.example')]],
  /** Two ids of the configured authType: no number, so the email alone links. */
  twoNumbers: [[a('inspera', 'Dagny', 'Moe', 'dagny@northwind.example', 'E-2007', { secondNumber: 'E-2008' }), a('matrix', 'Dagny', 'Moe', 'dagny@northwind.example', 'E-2007')]],
  /** People who left are found and linked too. */
  inactive: [[a('matrix', 'Edith', 'Stone', 'edith@northwind.example', 'E-2009'), a('damstra', 'Edith', 'Stone', 'edith@northwind.example', 'E-2009', { inactive: true })]],
  /** Number only, in Synap's externalId and Inspera's EMPLOYEE id. */
  numberOnly: [[a('synap', 'Kofi', 'Mensah', 'kofi@home.example', 'E-2010'), a('inspera', 'Kofi', 'Mensah', undefined, 'E-2010')]],
} satisfies Record<string, readonly (readonly CaseAccount[])[]>;

export type CaseName = keyof typeof cases;
