/** Taro's build: one source, three targets (`dist/weapp`, `dist/alipay`, `dist/h5`). */
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { AppFilesList } from './app-files-list';

const root = path.resolve(__dirname, '..');
/** The only cloud code whose values the phone runs (what of it, .dependency-cruiser.cjs says); it lies outside `src`, so the compiler must be told. */
const sharedWithCloud = ['contract', 'domain'].map((folder) => path.join(root, 'cloud-functions', folder));
/** ES2020 syntax in these would not load on the oldest phones the mini-program platforms still support. */
const modernPackages = ['@noble', 'qrcode-generator'].map((name) => path.join(root, 'node_modules', name));

/** Where mini-programs find the cloud; the browser app asks the host it came from. */
const cloudForMiniPrograms = process.env.TARO_APP_API ?? 'http://127.0.0.1:3000';
const isBrowser = process.env.TARO_ENV === 'h5';

export default defineConfig<'webpack5'>({
  projectName: 'tongma',
  // Our sizes are written in the units they are meant in, so nothing is scaled by a design width.
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [path.join(__dirname, 'aria-in-mini-programs.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  defineConstants: { CLOUD_ADDRESS: JSON.stringify(isBrowser ? '' : cloudForMiniPrograms) },
  copy: {
    // The scanner's wasm comes from our own host: no third party sees who scans.
    patterns: isBrowser
      ? [
          { from: 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', to: 'dist/h5/scanner/zxing_reader.wasm' },
          { from: 'src/platform/offline-worker.js', to: 'dist/h5/service-worker.js' },
        ]
      : [],
    options: {},
  },
  // Chinese stays Chinese: written as \uXXXX a character takes six bytes in a package that is counted, not three.
  ...(isBrowser ? {} : { terser: { enable: true, config: { output: { ascii_only: false } } } }),
  mini: {
    // Mini-programs forbid eval, so no eval-based source maps either.
    enableSourceMap: false,
    compile: { include: [...sharedWithCloud, ...modernPackages] },
    optimizeMainPackage: { enable: true },
    // Components name their own classes; what they share is in app.scss, which comes first.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    // The app is served from the root; site code links redirect there (`/#/pages/scan/index?q=…`).
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain: (chain) => {
      chain.resolve.alias.set('@tarojs/components/dist/taro-components/taro-components.css', path.join(__dirname, 'no-style.css'));
      chain.plugin('app-files-list').use(AppFilesList);
    },
    enableSourceMap: false,
    compile: { include: [...sharedWithCloud, ...modernPackages] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
  },
});
