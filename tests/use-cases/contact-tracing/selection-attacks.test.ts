import { aProposal, aProposedRow } from '../../builders/a-proposal';
import { aLunch, anOpenCase, aTracingDesk, choose, contactsOf, rankAll, review, tracer, value, wang, zhao } from './a-tracing-desk';

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
});
