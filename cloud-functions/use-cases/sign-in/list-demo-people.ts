import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { DemoPeople, DemoPerson } from '../ports/demo-people';

/** Local product only: who one may sign in as. */
export async function listDemoPeople(
  _input: object,
  { demoPeople }: { readonly demoPeople: DemoPeople },
): Promise<Result<{ readonly people: readonly DemoPerson[] }, Refusal>> {
  const people = await demoPeople.list();
  return done({ people: people.map(({ key, name, says, roles }) => ({ key, name, says, roles })) });
}
