import { createRequire } from 'node:module';

type Database = { open(): Promise<void>; close(): Promise<void> };
type DatabaseClass = new (directory: string) => Database;

const waitMilliseconds = 100;

/**
 * Waits until no other process holds the database: after a crash the old store may live a moment longer than its parent.
 * Throws when it is still locked, or cannot be opened at all, after `withinMilliseconds`.
 */
export async function untilUnlocked(directory: string, withinMilliseconds: number): Promise<void> {
  const Level = levelOfDynalite();
  const giveUpAt = Date.now() + withinMilliseconds;
  for (;;) {
    const database = new Level(directory);
    try {
      await database.open();
      return await database.close();
    } catch (fault) {
      if (Date.now() > giveUpAt) throw fault;
      await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
    }
  }
}

/** The very LevelDB that dynalite will open. */
function levelOfDynalite(): DatabaseClass {
  const here = createRequire(import.meta.url);
  const { Level }: { Level: DatabaseClass } = createRequire(here.resolve('dynalite'))('level');
  return Level;
}
