import { type RotateCodeKeysNeeds, rotateCodeKeys } from '../use-cases/code-key/rotate-code-keys';

/** In the cloud every minute; here more often, so that whoever revokes a key at a screen sees it arrive. */
const pauseMilliseconds = 10_000;

/** Rotates the keys of codes once, and then again and again beside the product. */
export async function keepCodeKeys(needs: RotateCodeKeysNeeds): Promise<{ stop(): Promise<void> }> {
  await rotateCodeKeys(needs);
  const rotate = async () => {
    try {
      await rotateCodeKeys(needs);
    } catch (fault) {
      // The store may be starting again; the keys of two more days are there.
      console.error('keys of codes:', fault);
    }
  };
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= rotate().finally(() => {
      running = undefined;
    });
  }, pauseMilliseconds);
  timer.unref();
  return {
    // What has begun is ended first: it needs the store and the key service.
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
