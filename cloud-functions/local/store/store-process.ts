/**
 * The embedded store, in a process of its own: `store-process <directory> [port]`. Sends `{ port }` to the parent once it
 * serves, and ends with it: when the channel to the parent closes, however that came about.
 *
 * LevelDB writes its log before it answers, so what was acknowledged survives the death of this process.
 */
import dynalite from 'dynalite';
import { untilUnlocked } from './level-lock';
import { levelOfDynalite } from './level-of-dynalite';
import { quickenLevel } from './quick-level';

const [directory, port = '0'] = process.argv.slice(2);
if (directory === undefined) throw new Error('store-process needs a directory');

/** LevelDB is safe without a clean close; a request that hangs must not keep the process. */
const closeWithinMilliseconds = 2_000;
const lockWaitMilliseconds = 10_000;

// A client that goes away in mid-request makes dynalite throw: its request is over, the store goes on.
process.on('uncaughtException', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'ECONNRESET' || fault.code === 'EPIPE') return;
  console.error('store:', fault);
  process.exit(1);
});

const Level = levelOfDynalite();
await untilUnlocked(Level, directory, lockWaitMilliseconds);
quickenLevel(Level);
const server = dynalite({ path: directory, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
// The gateway keeps its connections; the store must not be the one to cut them.
server.keepAliveTimeout = 0;

let closing = false;
function close(): void {
  if (closing) return;
  closing = true;
  setTimeout(() => process.exit(0), closeWithinMilliseconds).unref();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
}
process.on('disconnect', close);
process.on('SIGTERM', close);
// Ctrl-C reaches the whole group; the parent decides when the store ends.
process.on('SIGINT', () => {});

server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port });
});
