import { openStore } from './store/open-store';

export type KeptStore = { readonly endpoint: string; stop(): Promise<void> };

/**
 * Runs the embedded store and, should it die, runs it again on the same port: until then requests are answered with
 * "unavailable, try again shortly", afterwards they find everything that was acknowledged.
 */
export async function keepStore({ program, directory }: { program: string; directory: string }): Promise<KeptStore> {
  let store = await openStore({ program, directory });
  const { endpoint } = store;
  const port = Number(new URL(endpoint).port);
  let stopping = false;
  const watch = () =>
    store.child.once('exit', () => {
      if (!stopping) void again();
    });
  const again = async () => {
    console.error('the store has ended; starting it again');
    store = await openStore({ program, directory, port });
    watch();
  };
  watch();
  return {
    endpoint,
    stop: () => {
      stopping = true;
      return store.close();
    },
  };
}
