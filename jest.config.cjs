/** Three projects: logic on Node, components in jsdom, journeys in a real browser (`npm test` builds the product first). */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
const transform = {
  '^.+\\.(ts|tsx|mjs|js)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};
// Packages published as ES modules only; jest 29 runs CommonJS, so these are transformed too.
const esModulesOnly = ['@noble', 'jose', '@hpke', '@auth0', 'hono', '@hono', '@hyzyla', 'zxing-wasm', '@undecaf', 'echarts', 'zrender'];
const base = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.serverless'],
};

module.exports = {
  // A test that hangs fails; one on a machine busy with others is given its time.
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'logic',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/src/', '<rootDir>/tests/journeys/'],
    },
    {
      ...base,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/src/**/*.test.{ts,tsx}'],
      // Components are tested as the browser shows them; Taro itself is played by tests/src/taro.ts.
      moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'cjs', 'json', 'node'],
      moduleNameMapper: { '\\.scss$': '<rootDir>/tests/src/no-style.ts', '^@tarojs/taro$': '<rootDir>/tests/src/taro.ts' },
      globals: { CLOUD_ADDRESS: '' },
    },
    {
      ...base,
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'],
    },
  ],
};
