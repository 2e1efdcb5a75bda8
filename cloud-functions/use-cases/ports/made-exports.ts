import type { MadeExport } from '../../domain/export/made-export';
import type { PersonId } from '../../domain/ids';
import type { Page, PageRequest } from './page';

export type MadeExports = {
  /** One with this id already there stays as it is and is given back. */
  add(made: MadeExport): Promise<MadeExport>;
  get(exportId: string): Promise<MadeExport | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. */
  replace(made: MadeExport, revision: number): Promise<MadeExport | undefined>;
  /** Newest first, expired ones among them: who took what away is asked about later. */
  listOfPerson(personId: PersonId, request: PageRequest): Promise<Page<MadeExport> | undefined>;
  listOfDivision(division: string, request: PageRequest): Promise<Page<MadeExport> | undefined>;
};
