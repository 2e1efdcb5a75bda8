/** What we use of dynalite 4, which brings no types. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  type Options = {
    /** LevelDB directory; absent: in memory. */
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  };
  /** Closing the server closes the database after what is under way. */
  export default function dynalite(options?: Options): Server;
}
