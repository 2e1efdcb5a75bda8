import type { LevelClass } from './level-of-dynalite';

const waitMilliseconds = 100;

/**
 * Waits until no other process holds the database: after a crash the old store may live a moment longer than its parent.
 * Throws when it is still locked, or cannot be opened at all, after `withinMilliseconds`.
 */
export async function untilUnlocked(Level: LevelClass, directory: string, withinMilliseconds: number): Promise<void> {
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
