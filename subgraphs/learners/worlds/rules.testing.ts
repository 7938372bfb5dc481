import { caseOf, damstra, inspera, matrix, synap, type Cases } from './case.testing.ts';

// The section "When a key value links" of linking.md, rules 1 to 4.

const [ANNA, KARL, PETER, SARAH] = ['Anna + Weber', 'Karl + Braun', 'Peter + Smith', 'Sarah + Smith'];

const NUMBERS: Cases = {
  'rule 1: a number in four systems, whatever the emails': caseOf([
    [synap(ANNA, 'a%@home.example', 'E%'), matrix('Weber, Anna', 'b%@home.example', 'e%'), damstra(ANNA, null, ' E% '), inspera('A. Weber', 'noreply@northwind.example', 'E%')],
  ]),
  'rule 1: a number whose names say nothing': caseOf([[matrix('Anna', null, 'E%'), damstra('', null, 'E%'), inspera('安娜', null, 'E%'), synap(ANNA, null, 'E%')]]),
  'rule 1a: a typo in a number': caseOf(
    [[matrix(ANNA, 'anna%@northwind.example', 'E%1'), synap(ANNA, 'anna%@northwind.example')], [damstra(KARL, 'karl%@northwind.example', 'E%1')]],
    ['IDENTITY_MISMATCH EMPLOYEE_NUMBER'],
  ),
  'rule 1a: a typo in a number of somebody of the same family': caseOf([[matrix(PETER, 'peter%@northwind.example', 'E%')], [damstra(SARAH, null, 'E%')]], ['IDENTITY_MISMATCH EMPLOYEE_NUMBER']),
  'rule 1a: another company’s number': caseOf(
    [[matrix(ANNA, 'anna%@northwind.example', '77%'), inspera(ANNA, 'anna%@northwind.example', '77%')], [damstra('Karl Braun (ACME)', 'karl%@acme.example', '77%'), synap(KARL, 'karl%@acme.example')]],
    ['IDENTITY_MISMATCH EMPLOYEE_NUMBER'],
  ),
  'rule 1a: a number links all or nobody': caseOf([[matrix(ANNA, null, 'E%')], [damstra(ANNA, null, 'E%')], [synap(KARL, null, 'E%')]], ['IDENTITY_MISMATCH EMPLOYEE_NUMBER']),
  'rule 1a: the same number and contradicting names with the same email': caseOf([[matrix('Laura + Schmidt', 'laura%@northwind.example', 'E%'), damstra('Elif + Meyer', 'Laura%@northwind.example', 'E%')]]),
  'rule 1a: the same email vouches for those two alone': caseOf(
    [[matrix('Laura + Schmidt', 'laura%@northwind.example', 'E%')], [damstra('Elif + Meyer', 'laura%@northwind.example', 'E%')], [inspera('Laura + Schmidt', 'schmidt%@northwind.example', 'E%')]],
    ['IDENTITY_MISMATCH EMAIL', 'IDENTITY_MISMATCH EMPLOYEE_NUMBER'],
  ),
  'rule 1a: an address that is a placeholder is not the same email': caseOf([[matrix(ANNA, 'noreply@northwind.example', 'E%')], [damstra(KARL, 'noreply@northwind.example', 'E%')]], ['IDENTITY_MISMATCH EMPLOYEE_NUMBER']),
  'rule 1b: a number twice in one system': caseOf([[matrix(ANNA, null, 'E%')], [matrix('Anna + Braun', null, 'E%')], [damstra(ANNA, null, 'E%')]], ['SHARED_KEY EMPLOYEE_NUMBER']),
  'no number: another’s does not follow from the email': caseOf([[matrix(ANNA, 'anna%@northwind.example', 'E%'), synap(ANNA, 'anna%@northwind.example')], [damstra(ANNA, null, 'F%')]]),
  'names alone link nobody': caseOf([[synap(ANNA, 'a%@home.example')], [matrix(ANNA, 'b%@home.example', 'E%')], [damstra(ANNA, null, 'F%')], [inspera(ANNA)], [inspera(ANNA)]]),
  'married: the same email and the same number': caseOf([[matrix('Anna + Weber', 'anna%@northwind.example', 'E%'), damstra('Anna + Lindqvist', 'anna%@northwind.example', 'E%')]]),
  'married: another email': caseOf([[matrix('Anna + Weber', 'weber%@northwind.example', 'E%'), damstra('Anna + Lindqvist', 'lindqvist%@northwind.example', 'E%')]]),
};

const EMAILS: Cases = {
  'rule 2: an email in four systems, with one number or none': caseOf([
    [synap(ANNA, 'anna%@northwind.example'), matrix('WEBER Anna', 'Anna%@northwind.example', 'E%'), damstra('Dr. Anna Weber', ' anna%@northwind.example', 'e%'), inspera(null, 'mailto:anna%@northwind.example', 'N/A')],
  ]),
  'rule 2a: an address that was given to somebody else': caseOf([[matrix(PETER, 'p.smith%@northwind.example', 'E%')], [damstra('Paula + Smith', 'p.smith%@northwind.example', 'F%')]], ['EMPLOYEE_NUMBER_MISMATCH EMAIL']),
  'rule 2a: an address that was given to a namesake': caseOf([[matrix(PETER, 'p.smith%@northwind.example', 'E%')], [damstra(PETER, 'p.smith%@northwind.example', 'F%')]], ['EMPLOYEE_NUMBER_MISMATCH EMAIL']),
  'rule 2a: father and son with numbers': caseOf([[matrix('John Smith Sr.', 'smith%@home.example', 'E%')], [damstra('John Smith Jr.', 'smith%@home.example', 'F%')]], ['EMPLOYEE_NUMBER_MISMATCH EMAIL']),
  'rule 2a: one of three has another number': caseOf([[synap(ANNA, 'anna%@northwind.example')], [matrix(ANNA, 'anna%@northwind.example', 'E%')], [damstra(ANNA, 'anna%@northwind.example', 'F%')]], ['EMPLOYEE_NUMBER_MISMATCH EMAIL']),
  'rule 2a: leading zeros make another number': caseOf([[matrix(ANNA, 'anna%@northwind.example', '00%')], [damstra(ANNA, 'anna%@northwind.example', '%')]], ['EMPLOYEE_NUMBER_MISMATCH EMAIL']),
  'rule 2a: a number that is nobody’s key counts as none': caseOf(
    [[matrix(ANNA, 'anna%@northwind.example', 'E%'), damstra(ANNA, 'anna%@northwind.example', 'F%')], [synap(KARL, 'karl%@northwind.example', 'E%')]],
    ['IDENTITY_MISMATCH EMPLOYEE_NUMBER'],
  ),
  'rule 2b: an address that was handed on': caseOf([[synap(PETER, 'sales%@northwind.example')], [matrix('Clara + Olsen', 'sales%@northwind.example')]], ['IDENTITY_MISMATCH EMAIL']),
  'rule 2b: an address that was handed on, with accounts tied by numbers': caseOf(
    [[synap(PETER, 'sales%@northwind.example', 'E%'), damstra(PETER, 'peter%@northwind.example', 'E%')], [matrix('Clara + Olsen', 'sales%@northwind.example')]],
    ['IDENTITY_MISMATCH EMAIL'],
  ),
  'rule 2b: a family’s address, one in each system': caseOf(
    [[synap(PETER, 'smiths%@home.example')], [matrix(SARAH, 'smiths%@home.example', 'E%'), damstra(SARAH, 'sarah%@northwind.example', 'E%')], [inspera('Tom + Smith', 'smiths%@home.example')]],
    ['IDENTITY_MISMATCH EMAIL'],
  ),
  'rule 2b: an email links all or nobody': caseOf([[synap(ANNA, 'anna%@northwind.example')], [matrix(ANNA, 'anna%@northwind.example')], [damstra(KARL, 'anna%@northwind.example')]], ['IDENTITY_MISMATCH EMAIL']),
  'rule 2b: the same number vouches': caseOf([[matrix(ANNA, 'anna%@northwind.example', 'E%'), damstra(KARL, 'anna%@northwind.example', 'E%'), synap('', 'anna%@northwind.example')]]),
  'rule 2b: the same number vouches for those two alone': caseOf(
    [[matrix(ANNA, 'anna%@northwind.example', 'E%'), damstra(KARL, 'anna%@northwind.example', 'E%')], [synap(ANNA, 'anna%@northwind.example')]],
    ['IDENTITY_MISMATCH EMAIL'],
  ),
  'rule 2c: a shared mailbox': caseOf(
    [[matrix('Front Desk', 'reception%@northwind.example')], [matrix('Nadia + Haddad', 'reception%@northwind.example')], [synap('Nadia + Haddad', 'reception%@northwind.example')], [damstra('', 'reception%@northwind.example')]],
    ['SHARED_KEY EMAIL'],
  ),
};

const DUPLICATES: Cases = {
  'rule 3: two accounts with the same email': caseOf([[matrix(ANNA, 'anna%@northwind.example', 'E%'), matrix('Weber, Anna', 'anna%@northwind.example'), damstra(ANNA, null, 'E%')]], ['DUPLICATE_ACCOUNT EMAIL']),
  'rule 3: two accounts with different emails': caseOf([[matrix(ANNA, 'a%@home.example', 'E%'), matrix('Anna Weber', 'b%@home.example', 'E%'), synap(ANNA, 'b%@home.example')]], ['DUPLICATE_ACCOUNT EMPLOYEE_NUMBER']),
  'rule 3: two accounts with different emails and no number': caseOf([[matrix(ANNA, 'a%@home.example'), synap(ANNA, 'a%@home.example')], [matrix(ANNA, 'b%@home.example')]]),
  'rule 3: two accounts in each of two systems': caseOf(
    [[matrix(ANNA, 'anna%@northwind.example'), matrix('A. Weber', 'anna%@northwind.example'), damstra(ANNA, 'anna%@northwind.example'), damstra('Dr Anna Weber', 'anna%@northwind.example')]],
    ['DUPLICATE_ACCOUNT EMAIL', 'DUPLICATE_ACCOUNT EMAIL'],
  ),
  'rule 3: three accounts, pair by pair': caseOf([[inspera('Anna Maria Weber', 'anna%@northwind.example'), inspera('Anna Weber', 'anna%@northwind.example'), inspera('Maria Anna Weber', 'anna%@northwind.example')]], ['DUPLICATE_ACCOUNT EMAIL']),
  'rule 3: three accounts, one pair of which says nothing': caseOf([[inspera('Anna Maria Weber', 'anna%@northwind.example')], [inspera('Anna Weber', 'anna%@northwind.example')], [inspera('Maria Weber', 'anna%@northwind.example')]], ['SHARED_KEY EMAIL']),
  'rule 3: both keys, however they are named': caseOf([[matrix(ANNA, 'anna%@northwind.example', 'E%'), matrix(KARL, 'anna%@northwind.example', 'E%')]], ['DUPLICATE_ACCOUNT EMPLOYEE_NUMBER']),
  'rule 3: one number and agreeing names': caseOf([[synap(ANNA, 'anna%@northwind.example', 'E%'), synap(ANNA, 'anna%@northwind.example')]], ['DUPLICATE_ACCOUNT EMAIL']),
  'rule 3: two numbers and agreeing names': caseOf([[synap(ANNA, 'anna%@northwind.example', 'E%')], [synap(ANNA, 'anna%@northwind.example', 'F%')]], ['SHARED_KEY EMAIL']),
  'rule 3: two numbers, one of which is nobody’s key': caseOf(
    [[synap(ANNA, 'anna%@northwind.example', 'E%'), synap(ANNA, 'anna%@northwind.example', 'F%')], [matrix(KARL, 'karl%@northwind.example', 'F%')]],
    ['DUPLICATE_ACCOUNT EMAIL', 'IDENTITY_MISMATCH EMPLOYEE_NUMBER'],
  ),
  'rule 3: a number that is nobody’s key is no evidence': caseOf(
    [[matrix(ANNA, 'anna%@northwind.example', 'E%')], [matrix('Anna + Braun', 'anna%@northwind.example', 'E%')], [damstra('Omar + Haddad', null, 'E%')]],
    ['IDENTITY_MISMATCH EMPLOYEE_NUMBER', 'SHARED_KEY EMAIL'],
  ),
  'rule 3: names that are silent are no evidence': caseOf([[damstra('', 'anna%@northwind.example')], [damstra('', 'anna%@northwind.example')], [damstra(ANNA, 'anna%@northwind.example')]], ['SHARED_KEY EMAIL']),
  'rule 3: married, in one system': caseOf([[matrix('Anna + Weber', 'anna%@northwind.example')], [matrix('Anna + Lindqvist', 'anna%@northwind.example')]], ['SHARED_KEY EMAIL']),
  'rule 3: married, in one system, with the same number': caseOf([[matrix('Anna + Weber', 'anna%@northwind.example', 'E%'), matrix('Anna + Lindqvist', 'anna%@northwind.example', 'E%')]], ['DUPLICATE_ACCOUNT EMPLOYEE_NUMBER']),
  'rule 3: a family’s address, two in one system': caseOf(
    [[matrix(PETER, 'smiths%@home.example', 'E%'), damstra(PETER, 'peter%@northwind.example', 'E%')], [matrix(SARAH, 'smiths%@home.example', 'F%'), damstra(SARAH, 'sarah%@northwind.example', 'F%')]],
    ['SHARED_KEY EMAIL'],
  ),
  'rule 3: a family’s address without numbers': caseOf([[matrix(PETER, 'smiths%@home.example')], [matrix(SARAH, 'smiths%@home.example')], [synap(PETER, 'smiths%@home.example')]], ['SHARED_KEY EMAIL']),
  'rule 3: two accounts that come together by way of another': caseOf([[matrix(ANNA, 'a%@home.example', 'E%'), damstra(ANNA, 'b%@home.example', 'E%'), matrix(ANNA, 'b%@home.example')]], ['DUPLICATE_ACCOUNT']),
};

const TRANSITIVE: Cases = {
  'rule 4: Synap, by email MATRIX, by number Damstra': caseOf([[synap(ANNA, 'anna%@northwind.example'), matrix(ANNA, 'anna%@northwind.example', 'E%'), damstra(ANNA, 'anna%@home.example', 'E%')]]),
  'rule 4: and by another email Inspera': caseOf([[synap(ANNA, 'anna%@northwind.example'), matrix(ANNA, 'anna%@northwind.example', 'E%'), damstra(ANNA, 'anna%@home.example', 'E%'), inspera(ANNA, 'anna%@home.example')]]),
  'rule 4: not by a number that is nobody’s key': caseOf(
    [[synap(ANNA, 'anna%@northwind.example'), matrix(ANNA, 'anna%@northwind.example', 'E%')], [damstra(KARL, 'karl%@home.example', 'E%'), inspera(KARL, 'karl%@home.example')]],
    ['IDENTITY_MISMATCH EMPLOYEE_NUMBER'],
  ),
  'rule 4: no second number by way of an email': caseOf(
    [[synap(ANNA, 'anna%@northwind.example'), matrix(ANNA, 'anna%@northwind.example', 'E%'), damstra(ANNA, 'anna%@home.example', 'E%')], [inspera(ANNA, 'anna%@home.example', 'F%')]],
    ['EMPLOYEE_NUMBER_MISMATCH EMAIL'],
  ),
  'rule 4: numbers are decided first': caseOf(
    [[synap(ANNA, 'anna%@northwind.example'), matrix(ANNA, 'anna%@northwind.example', 'E%'), damstra(ANNA, 'anna%@northwind.example', 'F%'), inspera(ANNA, null, 'F%')], [inspera(KARL, null, 'E%')]],
    ['IDENTITY_MISMATCH EMPLOYEE_NUMBER'],
  ),
};

const UNUSABLE: Cases = {
  'two ids where one number should be: the email links': caseOf([[inspera(ANNA, 'anna%@northwind.example', null, 'Two ids of type EMPLOYEE'), matrix(ANNA, 'anna%@northwind.example', 'E%')]], ['UNUSABLE_KEY EMPLOYEE_NUMBER']),
  'two ids where one number should be: nothing links': caseOf([[inspera(ANNA, null, null, 'Two ids of type EMPLOYEE')], [matrix(ANNA, 'anna%@northwind.example', 'E%')]], ['UNUSABLE_KEY EMPLOYEE_NUMBER']),
};

export const RULE_CASES: Cases = { ...NUMBERS, ...EMAILS, ...DUPLICATES, ...TRANSITIVE, ...UNUSABLE };
