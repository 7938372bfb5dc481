import type { LinkOptions } from '../linking/rules.ts';
import { options } from '../linking/testing.ts';
import { wordLists } from '../linking/words.ts';
import { caseOf, damstra, inspera, matrix, synap, type Case } from './case.testing.ts';

// What linking.md says of configuration. Each case has options of its own, so these are in no world.

const [ANNA, KARL] = ['Anna + Weber', 'Karl + Braun'];

const stripping = (...vendors: (keyof LinkOptions['stripZeros'])[]): LinkOptions => ({ ...options, stripZeros: { ...options.stripZeros, ...Object.fromEntries(vendors.map((vendor) => [vendor, true])) } });

const ignoring: LinkOptions = { ...options, linkNames: 'ignore' };

const listing: LinkOptions = {
  ...options,
  words: wordLists({ placeholders: ['Visitor', ' Reception@ ', 'hr@münchen.example'], titles: ['Ing.'], suffixes: ['RGN'], particles: ['ap'], namePlaceholders: ['Front Desk'] }),
};

export const SETTING_CASES: Readonly<Record<string, { readonly options: LinkOptions; readonly case: Case }>> = {
  'zeros stripped: one number in two systems': { options: stripping('MATRIX'), case: caseOf([[matrix(ANNA, null, '00%'), damstra(ANNA, null, '%')]]) },
  'zeros stripped in one system: the other counts them': { options: stripping('MATRIX'), case: caseOf([[matrix(ANNA, null, '00%')], [damstra(ANNA, null, '00%')]]) },
  'zeros stripped: not those inside': { options: stripping('MATRIX', 'DAMSTRA'), case: caseOf([[matrix(ANNA, null, 'E00%')], [damstra(ANNA, null, 'E%')]]) },
  'zeros stripped: a placeholder is left': { options: stripping('MATRIX', 'DAMSTRA'), case: caseOf([[matrix(ANNA, null, '00N/A')], [damstra(ANNA, null, '0N/A')], [damstra(ANNA, null, '000')]]) },
  'names ignored: a number': { options: ignoring, case: caseOf([[matrix(ANNA, 'a%@home.example', 'E%'), damstra(KARL, 'k%@home.example', 'E%')]]) },
  'names ignored: an email': { options: ignoring, case: caseOf([[matrix(ANNA, 'a%@home.example', 'E%'), damstra(KARL, 'a%@home.example')]]) },
  'names ignored: not two numbers': { options: ignoring, case: caseOf([[matrix(ANNA, 'a%@home.example', 'E%')], [damstra(ANNA, 'a%@home.example', 'F%')]], ['EMPLOYEE_NUMBER_MISMATCH EMAIL']) },
  'names ignored: not in rule 3, where they contradict': { options: ignoring, case: caseOf([[matrix(ANNA, 'a%@home.example')], [matrix(KARL, 'a%@home.example')]], ['SHARED_KEY EMAIL']) },
  'names ignored: not in rule 3, where they agree': { options: ignoring, case: caseOf([[matrix(ANNA, 'a%@home.example'), matrix('Weber, A.', 'a%@home.example')]], ['DUPLICATE_ACCOUNT EMAIL']) },
  'names ignored: over the whole person': { options: ignoring, case: caseOf([[synap(ANNA, 'a%@home.example'), matrix('', 'a%@home.example', 'E%'), damstra(KARL, null, 'E%')]]) },
  'more placeholders: a number': { options: listing, case: caseOf([[matrix(ANNA, null, ' visitor')], [damstra(ANNA, null, 'VISI\u00ADTOR')]]) },
  'more placeholders: a local part': { options: listing, case: caseOf([[matrix(ANNA, 'reception@northwind.example')], [damstra(ANNA, 'Reception@NORTHWIND.example')]]) },
  'more placeholders: a whole address': { options: listing, case: caseOf([[matrix(ANNA, 'hr@xn--mnchen-3ya.example')], [damstra(ANNA, 'HR@München.example')], [synap(ANNA, 'mailto:hr@münchen.example')]]) },
  'more placeholders: another address of that name': { options: listing, case: caseOf([[matrix(ANNA, 'hr@northwind.example'), damstra(ANNA, 'HR@northwind.example')]]) },
  'more titles, suffixes and particles that are no words': {
    options: listing,
    case: caseOf([[inspera('Ing. Anna ap Weber RGN', 'a%@home.example'), inspera('Anna Weber', 'a%@home.example')]], ['DUPLICATE_ACCOUNT EMAIL']),
  },
  'more titles, suffixes and particles that are nothing in common': {
    options: listing,
    case: caseOf([[inspera('Ing. Anna ap Weber RGN', 'a%@home.example')], [synap('Ing. Karl ap Braun RGN', 'a%@home.example')]], ['IDENTITY_MISMATCH EMAIL']),
  },
  'more placeholders: a name that says nothing': {
    options: listing,
    case: caseOf([[matrix('Front Desk', 'a%@home.example'), synap(KARL, 'a%@home.example')], [matrix('front desk', 'b%@home.example')], [matrix('Front + Desk', 'b%@home.example')]], ['SHARED_KEY EMAIL']),
  },
};
