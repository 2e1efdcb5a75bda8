import { aLentRole } from '../../builders/a-post';
import { aProposal, aProposedRow } from '../../builders/a-proposal';
import {
  aLunch,
  anOpenCase,
  approver,
  aTracingDesk,
  choose,
  contactsOf,
  rankAll,
  review,
  tracer,
  value,
  wang,
  zhao,
} from './a-tracing-desk';

describe('a selection', () => {
  it('writes its own facts even where somebody has a proposal waiting under the same id, and leaves that one waiting', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const [first] = await contactsOf(desk, caseId);
    const { selectionId } = value(await choose(desk, caseId, [first?.lineId ?? '']));
    const smuggled = aProposedRow({ who: { by: 'person', personId: zhao } });
    await desk.needs.proposals.add(aProposal({ proposalId: selectionId, submittedBy: tracer.personId }), [smuggled]);
    value(await review(desk, selectionId));
    expect((await desk.people.getFacts(zhao)).facts).toEqual([]);
    expect((await desk.people.getFacts(wang)).facts).toMatchObject([{ kind: 'contact.close' }]);
    expect(await desk.needs.proposals.get(selectionId)).toMatchObject({ state: 'waiting' });
  });

  it('is not for somebody to whom whoever chose it has lent the second person’s role, not even once that has ended', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const [first] = await contactsOf(desk, caseId);
    const { selectionId } = value(await choose(desk, caseId, [first?.lineId ?? '']));
    const [lender, lent] = aLentRole(tracer.personId, approver.personId, 'approver');
    for (const post of [lender, lent]) await desk.needs.posts.add(post);
    expect(await review(desk, selectionId)).toMatchObject({ error: { code: 'second-person-needed' } });
    expect(desk.audit.entries.at(-1)).toMatchObject({ actor: approver.personId, refused: 'second-person-needed' });
    const ended = await desk.needs.posts.replace({ ...lent, delegations: [] }, 1);
    expect(await review(desk, selectionId)).toMatchObject({ error: { code: 'second-person-needed' } });
    expect((await desk.people.getFacts(wang)).facts).toEqual([]);
    const [other, byOther] = aLentRole(zhao, approver.personId, 'approver');
    await desk.needs.posts.add(other);
    await desk.needs.posts.replace({ ...lent, delegations: byOther.delegations }, ended?.revision ?? 0);
    expect(await review(desk, selectionId)).toMatchObject({ ok: true });
  });
});
