/** A webpack plugin: writes `app-files.json`, the files the browser app keeps for days without network. */
type Compilation = { assets: Record<string, unknown>; emitAsset(name: string, source: { source(): string; size(): number }): void };
type Compiler = {
  hooks: { thisCompilation: { tap(name: string, act: (compilation: Compilation & Stages) => void): void } };
};
type Stages = { hooks: { processAssets: { tap(options: { name: string; stage: number }, act: () => void): void } } };

const name = 'app-files-list';
/** After every other plugin has written and renamed its files (webpack's PROCESS_ASSETS_STAGE_REPORT). */
const lastStage = 5000;

export class AppFilesList {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: lastStage }, () => {
        const files = Object.keys(compilation.assets).filter((file) => /^(js|css|chunk|static|scanner)\/.*\.(js|css|wasm|png)$/.test(file));
        const text = JSON.stringify(files.map((file) => `/${file}`).sort());
        compilation.emitAsset('app-files.json', { source: () => text, size: () => text.length });
      });
    });
  }
}
