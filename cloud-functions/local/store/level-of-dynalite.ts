import { createRequire } from 'node:module';

export type Database = { open(): Promise<void>; close(): Promise<void> };
export type LevelClass = { new (directory: string): Database; readonly prototype: object };

/** The very LevelDB that dynalite opens. */
export function levelOfDynalite(): LevelClass {
  const here = createRequire(import.meta.url);
  const { Level }: { Level: LevelClass } = createRequire(here.resolve('dynalite'))('level');
  return Level;
}
