import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

// The one file that each program starts from, and the configuration: the environment is read nowhere else.
const READS_ENVIRONMENT = ['**/config.ts', 'schema/process.ts', 'schema/production.ts', 'start.ts', 'emulators.ts', 'gateway/main.ts', 'subgraphs/main.ts', 'store.ts', '**/*.test.ts', 'test/**', 'bench/**', 'schema/compose.ts'];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '**/*.generated.ts', '**/*.generated/**', 'schema/supergraph.graphql', 'schema/api.graphql', 'bench/node_modules/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Resolvers and emulators answer with values of several kinds, some of them thrown.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Read the environment in config.ts.' }],
      complexity: ['error', 20],
    },
  },
  { files: READS_ENVIRONMENT, rules: { 'no-restricted-properties': 'off' } },
  { files: ['*.config.ts', '**/*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['**/*.test.ts', '**/testing.ts', '**/*.testing.ts', 'test/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-return': 'off' } },
  {
    files: ['schema/common.graphql', 'schema/vendor.graphql', 'subgraphs/**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/api.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': ['error', { types: true, ignoredSelectors: ['ObjectTypeDefinition[name.value=Query]'], FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true }],
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/naming-convention': ['error', { allowLeadingUnderscore: true, types: 'PascalCase', FieldDefinition: 'camelCase', InputValueDefinition: 'camelCase', EnumValueDefinition: 'UPPER_CASE' }],
    },
  },
  {
    files: ['schema/operations/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/api.graphql', documents: 'schema/operations/*.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: { '@graphql-eslint/fields-on-correct-type': 'error', '@graphql-eslint/known-argument-names': 'error', '@graphql-eslint/no-anonymous-operations': 'error', '@graphql-eslint/no-deprecated': 'error' },
  },
);
