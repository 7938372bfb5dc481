import { caseOf, damstra, inspera, joined, matrix, separated, synap, type Cases } from './case.testing.ts';

// The section "When a key value links" of linking.md, rules 5 and 6.

const [ANNA, KARL] = ['Anna + Weber', 'Karl + Braun'];

const SEPARATED: Cases = {
  'rule 5: a separated pair with both keys': caseOf(
    [[matrix(ANNA, 'anna%@northwind.example', 'E%')], [damstra(ANNA, 'anna%@northwind.example', 'E%')], [synap(ANNA, 'anna%@northwind.example')]],
    ['OVERRIDDEN EMAIL', 'OVERRIDDEN EMPLOYEE_NUMBER'],
    { decisions: [separated([0, 0], [1, 0])] },
  ),
  'rule 5: separated namesakes in one system': caseOf([[matrix(ANNA, 'anna%@northwind.example')], [matrix(ANNA, 'anna%@northwind.example')]], ['OVERRIDDEN EMAIL'], { decisions: [separated([1, 0], [0, 0])] }),
  'rule 5: a separated pair that nothing brings together': caseOf(
    [[matrix(ANNA, 'a%@home.example', 'E%'), synap(ANNA, 'a%@home.example')], [damstra(ANNA, 'b%@home.example', 'F%'), inspera(ANNA, 'b%@home.example')]],
    [],
    { decisions: [separated([0, 0], [1, 1])] },
  ),
  'rule 5: separated by way of others, the number links and the email does not': caseOf(
    [[matrix(ANNA, 'anna%@northwind.example', 'E%'), damstra(ANNA, null, 'E%')], [synap(ANNA, 'anna%@northwind.example')]],
    ['OVERRIDDEN EMAIL'],
    { decisions: [separated([1, 0], [0, 1])] },
  ),
  'rule 5: two emails that bring a separated pair together only between them': caseOf(
    [
      [matrix(ANNA, 'a%@home.example', 'E%'), damstra(ANNA, 'b%@home.example', 'E%'), inspera(ANNA, 'c%@home.example', 'E%'), synap(ANNA, 'c%@home.example')],
      [synap(ANNA, 'a%@home.example')],
      [inspera(ANNA, 'b%@home.example')],
    ],
    ['OVERRIDDEN EMAIL', 'OVERRIDDEN EMAIL'],
    { decisions: [separated([1, 0], [2, 0])] },
  ),
  'rule 5: father and son, separated': caseOf([[synap('John Smith Sr.', 'smith%@home.example')], [matrix('John Smith Jr.', 'smith%@home.example')]], ['OVERRIDDEN EMAIL'], { decisions: [separated([0, 0], [1, 0])] }),
  'rule 5: a separated pair, and one of them joined to a third': caseOf(
    [[matrix(ANNA, 'anna%@northwind.example')], [damstra(ANNA, 'anna%@northwind.example'), synap(ANNA, 'weber%@northwind.example')]],
    ['OVERRIDDEN EMAIL'],
    { decisions: [joined([1, 0], [1, 1]), separated([0, 0], [1, 1])] },
  ),
};

const JOINED: Cases = {
  'rule 5: joined, with contradicting names and nothing in common': caseOf([[matrix(ANNA, 'anna%@northwind.example'), damstra(KARL, null, 'E%')]], [], { decisions: [joined([0, 0], [0, 1])] }),
  'rule 5: joined, and with them their people': caseOf(
    [[synap(ANNA, 'anna%@northwind.example'), matrix(ANNA, 'anna%@northwind.example'), damstra('Anna + Lindqvist', null, 'E%'), inspera('Anna + Lindqvist', null, 'E%')]],
    [],
    { decisions: [joined([0, 0], [0, 3])] },
  ),
  'rule 5: not joined, and so two people': caseOf([[synap(ANNA, 'anna%@northwind.example'), matrix(ANNA, 'anna%@northwind.example')], [damstra('Anna + Lindqvist', null, 'E%'), inspera('Anna + Lindqvist', null, 'E%')]]),
  'rule 5: a contractor with two numbers': caseOf([[matrix('Anna Weber (ACME)', 'anna%@acme.example', 'C%'), damstra(ANNA, 'anna%@acme.example', 'E%')]], [], { decisions: [joined([0, 0], [0, 1])] }),
  'rule 5: a contractor with two numbers whom nobody joined': caseOf([[matrix('Anna Weber (ACME)', 'anna%@acme.example', 'C%')], [damstra(ANNA, 'anna%@acme.example', 'E%')]], ['EMPLOYEE_NUMBER_MISMATCH EMAIL']),
  'rule 5: a contractor with two numbers, and the accounts of each': caseOf(
    [[matrix(ANNA, 'anna%@acme.example', 'C%'), inspera(ANNA, null, 'C%'), damstra(ANNA, 'anna%@acme.example', 'E%'), synap(ANNA, 'weber%@northwind.example', 'E%')]],
    [],
    { decisions: [joined([0, 0], [0, 2])] },
  ),
  'rule 5: a contractor with two numbers, and the account of neither': caseOf(
    [[matrix(ANNA, 'anna%@acme.example', 'C%'), damstra(ANNA, 'anna%@acme.example', 'E%')], [synap(ANNA, 'anna%@acme.example')]],
    ['EMPLOYEE_NUMBER_MISMATCH EMAIL'],
    { decisions: [joined([0, 0], [0, 1])] },
  ),
  'rule 5: two of a shared mailbox': caseOf(
    [[matrix('Front Desk', 'reception%@northwind.example')], [matrix('Nadia + Haddad', 'reception%@northwind.example'), synap('Nadia + Haddad', 'reception%@northwind.example')]],
    ['SHARED_KEY EMAIL'],
    { decisions: [joined([1, 0], [1, 1])] },
  ),
  'rule 5: joined within one system': caseOf([[matrix(ANNA, 'a%@home.example', 'E%'), matrix('Anna + Lindqvist', 'b%@home.example'), damstra(ANNA, null, 'E%')]], ['DUPLICATE_ACCOUNT'], { decisions: [joined([0, 1], [0, 0])] }),
  'rule 5: joined one after the other': caseOf([[matrix(ANNA), damstra('安娜'), synap(null), inspera(KARL)]], [], { decisions: [joined([0, 0], [0, 1]), joined([0, 2], [0, 1]), joined([0, 3], [0, 2])] }),
};

/** Karl can write what he likes into his own profile. */
const OVER_THE_PERSON: Cases = {
  'rule 6: another’s address in a profile without a name': caseOf(
    [[synap(ANNA, 'anna%@northwind.example')], [matrix('', 'anna%@northwind.example', 'E%'), damstra(KARL, 'karl%@northwind.example', 'E%')]],
    ['IDENTITY_MISMATCH EMAIL'],
  ),
  'rule 6: another’s address in a profile in another script': caseOf(
    [[inspera(ANNA, 'anna%@northwind.example')], [matrix('卡尔 + 布劳恩', 'anna%@northwind.example', 'E%'), synap(KARL, null, 'E%')]],
    ['IDENTITY_MISMATCH EMAIL'],
  ),
  'rule 6: another’s address in a profile of the same name': caseOf([[synap(ANNA, 'anna%@northwind.example')], [matrix(KARL, 'anna%@northwind.example', 'E%'), damstra(KARL, null, 'E%')]], ['IDENTITY_MISMATCH EMAIL']),
  'rule 6: what has a number stays together': caseOf(
    [[synap(ANNA, 'anna%@northwind.example', 'F%'), damstra(ANNA, 'anna%@northwind.example', 'F%')], [matrix('', 'anna%@northwind.example', 'E%'), inspera(KARL, 'karl%@northwind.example', 'E%')]],
    ['EMPLOYEE_NUMBER_MISMATCH EMAIL'],
  ),
  'rule 6: the same profile beside the right name': caseOf([[synap(ANNA, 'anna%@northwind.example'), matrix('', 'anna%@northwind.example', 'E%'), damstra('Weber, A.', 'weber%@northwind.example', 'E%')]]),
  'rule 6: the same profile beside a married name': caseOf([[synap(ANNA, 'anna%@northwind.example'), matrix('', 'anna%@northwind.example', 'E%'), damstra('Anna + Lindqvist', 'weber%@northwind.example', 'E%')]]),
  'rule 6: two emails that do it together': caseOf(
    [[synap(ANNA, 'a%@home.example')], [matrix('', 'a%@home.example', 'E%'), damstra('', 'b%@home.example', 'E%')], [inspera(KARL, 'b%@home.example')]],
    ['IDENTITY_MISMATCH EMAIL', 'IDENTITY_MISMATCH EMAIL'],
  ),
  'rule 6: an email that leads elsewhere is spared': caseOf(
    [[synap(ANNA, 'a%@home.example')], [matrix('', 'a%@home.example', 'E%'), damstra(KARL, 'b%@home.example', 'E%'), inspera('卡尔 + 布劳恩', 'b%@home.example')]],
    ['IDENTITY_MISMATCH EMAIL'],
  ),
  'rule 6: contradicting names that share a key are not questioned': caseOf([
    [matrix('Laura + Schmidt', 'laura%@northwind.example', 'E%'), damstra('Elif + Meyer', 'laura%@northwind.example', 'E%'), inspera('', 'laura%@home.example', 'E%'), synap('', 'laura%@home.example')],
  ]),
  'rule 6: contradicting names that share a key, and a third by way of a silent name': caseOf(
    [
      [matrix('Laura + Schmidt', 'laura%@northwind.example', 'E%'), damstra('Elif + Meyer', 'laura%@northwind.example', 'E%'), inspera('', 'laura%@home.example', 'E%')],
      [synap('Laura + Schmidt', 'laura%@home.example')],
    ],
    ['IDENTITY_MISMATCH EMAIL'],
  ),
  'rule 6: joined by hand, and so not questioned': caseOf(
    [[synap(ANNA, 'anna%@northwind.example'), matrix('', 'anna%@northwind.example', 'E%'), damstra(KARL, 'karl%@northwind.example', 'E%')]],
    [],
    { decisions: [joined([0, 0], [0, 2])] },
  ),
  'rule 6: joined by hand, and so the email links': caseOf(
    [[synap(ANNA, 'anna%@northwind.example'), matrix('', 'anna%@northwind.example', 'E%'), damstra(KARL, 'karl%@northwind.example', 'E%'), inspera('', 'anna%@northwind.example')]],
    [],
    { decisions: [joined([0, 0], [0, 2])] },
  ),
};

export const DECISION_CASES: Cases = { ...SEPARATED, ...JOINED, ...OVER_THE_PERSON };
